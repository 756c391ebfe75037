import type { Sql } from '@heimdall/db'
import { openCheckpoint, type Verifier } from '@heimdall/tlog'
import { type LogProblem, problem } from './check-leaves.ts'
import type { SignedCheckpoint } from './checkpointer.ts'

/** Checkpoints of trees with more than `from` leaves and at most `to`, the smallest first. */
export async function checkpointsBetween(sql: Sql, from: number, to: number): Promise<SignedCheckpoint[]> {
  const rows = await sql<{ size: string; note: string }[]>`
    SELECT size, note FROM audit_checkpoints WHERE size > ${from} AND size <= ${to} ORDER BY size`
  return rows.map(({ size, note }) => ({ size: Number(size), note }))
}

/** Whether a checkpoint is signed by this log and says what the tree was. */
export function checkCheckpoint(
  { size, note }: SignedCheckpoint,
  root: Uint8Array,
  verifier: Verifier,
): LogProblem | null {
  try {
    const { checkpoint } = openCheckpoint(note, { origin: verifier.name, log: [verifier] })
    const isSame = checkpoint.size === size && Buffer.from(checkpoint.root).equals(root)
    return isSame
      ? null
      : problem('checkpoint', `The checkpoint of ${size} leaves was signed for another tree`)
  } catch (error) {
    return problem('checkpoint', `The checkpoint of ${size} leaves is not signed by this log: ${error}`)
  }
}

export interface KeptCheckpoints {
  /** As `checkpointsBetween`. */
  between(from: number, to: number): SignedCheckpoint[]
}

/** Checkpoints from elsewhere, or what is wrong with them: a log never becomes shorter than it was. */
export function readKept(
  notes: readonly string[],
  verifier: Verifier,
  size: number,
): KeptCheckpoints | LogProblem {
  const kept: SignedCheckpoint[] = []
  for (const note of notes) {
    try {
      const { checkpoint } = openCheckpoint(note, { origin: verifier.name, log: [verifier] })
      if (checkpoint.size > size) {
        return problem(
          'checkpoint',
          `The log has ${size} leaves, and a checkpoint was signed for ${checkpoint.size}`,
        )
      }
      kept.push({ size: checkpoint.size, note })
    } catch (error) {
      return problem('checkpoint', `A checkpoint from elsewhere is not signed by this log: ${error}`)
    }
  }
  return { between: (from, to) => kept.filter((one) => one.size > from && one.size <= to) }
}
