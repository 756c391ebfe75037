import type { Sql } from '@heimdall/db'
import {
  formatAddCheckpoint,
  formatNote,
  type NoteSignature,
  parseNote,
  parseVerifierKey,
  parseWitnessAnswer,
  parseWitnessSize,
  proveConsistency,
} from '@heimdall/tlog'
import type { SignedCheckpoint } from '../proof/checkpointer.ts'
import { tileReader } from '../sequence/read-tile.ts'
import type { Post } from './send-to-webhook.ts'

export interface Witness {
  /** Prefix of its submissions; `/add-checkpoint` is added. */
  url: string
  /** Of type 4, `cosignature/v1`. */
  verifierKey: string
}

/**
 * Has a witness cosign a checkpoint (C2SP tlog-witness): it signs only what follows from what it signed before, so
 * that from then on nobody can be shown another log. The cosignature is kept with the checkpoint.
 */
export async function sendToWitness(
  sql: Sql,
  witness: Witness,
  checkpoint: SignedCheckpoint,
  post: Post,
): Promise<void> {
  const verifier = parseVerifierKey(witness.verifierKey)
  let oldSize = await signedBefore(sql, verifier.name)
  for (let attempt = 1; ; attempt++) {
    const answer = await post(`${witness.url}/add-checkpoint`, {
      body: formatAddCheckpoint({
        oldSize,
        proof: await proveConsistency(oldSize, checkpoint.size, tileReader(sql)),
        checkpoint: checkpoint.note,
      }),
    })
    const body = await answer.text()
    if (answer.status === 200) {
      const { signatures } = parseWitnessAnswer(body, checkpoint.note, [verifier])
      if (signatures.length === 0) throw new Error(`${verifier.name} sent no cosignature of its own`)
      await keep(sql, checkpoint.size, verifier.name, signatures)
      return
    }
    // It has signed another size than we remember: after a restore, or because another process was faster.
    if (answer.status !== 409 || attempt > 1) throw new Error(`${verifier.name} answered ${answer.status}`)
    oldSize = parseWitnessSize(body)
    if (oldSize > checkpoint.size) {
      throw new Error(`${verifier.name} has seen a log of ${oldSize} leaves; this one has ${checkpoint.size}`)
    }
    if (oldSize === checkpoint.size) return
  }
}

async function signedBefore(sql: Sql, name: string): Promise<number> {
  const [row] = await sql<{ size: string }[]>`SELECT size FROM audit_witnesses WHERE name = ${name}`
  return Number(row?.size ?? 0)
}

async function keep(sql: Sql, size: number, name: string, added: readonly NoteSignature[]): Promise<void> {
  await sql.begin(async (tx) => {
    const [row] = await tx<{ note: string }[]>`
      SELECT note FROM audit_checkpoints WHERE size = ${size} FOR UPDATE`
    if (row) {
      const { text, signatures } = parseNote(row.note)
      const others = signatures.filter((old) => !added.some((one) => one.keyId === old.keyId))
      const note = formatNote({ text, signatures: [...others, ...added] })
      await tx`UPDATE audit_checkpoints SET note = ${note} WHERE size = ${size}`
    }
    await tx`
      INSERT INTO audit_witnesses (name, size) VALUES (${name}, ${size})
      ON CONFLICT (name) DO UPDATE SET size = greatest(audit_witnesses.size, excluded.size)`
  })
}
