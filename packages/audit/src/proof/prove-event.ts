import type { Sql } from '@heimdall/db'
import { formatProofFile, proveInclusion } from '@heimdall/tlog'
import type { StoredRow } from '../read/to-audit-event.ts'
import { tileReader } from '../sequence/read-tile.ts'
import { latestCheckpoint, publishedCheckpoint, type SignedCheckpoint } from './checkpointer.ts'
import { keyOfField } from './entry.ts'
import { type Opening, openingsOf } from './openings.ts'
import { rebuildEntries } from './rebuild-entries.ts'
import type { SubjectKeys } from './subject-keys.ts'

export type EventProof =
  /** Durable, and in a moment in the log. */
  | { state: 'waiting' }
  /** From before there was a log. */
  | { state: 'older_than_log' }
  | {
      state: 'sealed'
      leafIndex: number
      /** Leaves of the checkpoint that the proof leads to. */
      treeSize: number
      /** Hex. */
      leafHash: string
      entry: string
      openings: Opening[]
      /** A `.tlog-proof` file (C2SP tlog-proof); its extra data are entry and openings as JSON. */
      proofFile: string
    }

/** The proof that the log holds an event, to be checked without us. Null when there is no such event. */
export async function proveEvent(
  { sql, keys }: { sql: Sql; keys: SubjectKeys },
  { id, createdAt }: { id: string; createdAt: Date },
  hidesRequest: boolean,
): Promise<EventProof | null> {
  const [row] = await sql<(StoredRow & { leaf_hash: Buffer | null })[]>`
    SELECT * FROM audit_events WHERE id = ${id} AND created_at = ${createdAt.toISOString()}`
  if (!row) return null
  if (row.leaf_hash === null) return { state: 'older_than_log' }
  const [leaf] = await sql<{ index: string }[]>`
    SELECT leaf_index AS index FROM audit_leaves WHERE event_id = ${id}`
  const checkpoint = leaf ? await checkpointWith(sql, Number(leaf.index)) : null
  if (!leaf || !checkpoint) return { state: 'waiting' }
  const [rebuilt] = await rebuildEntries(sql, keys, [row])
  if (!rebuilt) return null
  const index = Number(leaf.index)
  const openings = (await openingsOf(keys, rebuilt)).filter(
    ({ field }) => !hidesRequest || keyOfField[field] !== 'request',
  )
  const { entry } = rebuilt
  const proofFile = formatProofFile({
    index,
    proof: await proveInclusion(index, checkpoint.size, tileReader(sql)),
    extra: Buffer.from(JSON.stringify({ entry, openings })),
    checkpoint: checkpoint.note,
  })
  return {
    state: 'sealed',
    leafIndex: index,
    treeSize: checkpoint.size,
    leafHash: row.leaf_hash.toString('hex'),
    entry,
    openings,
    proofFile,
  }
}

/** A checkpoint that covers the leaf, a cosigned one if there is one. */
async function checkpointWith(sql: Sql, index: number): Promise<SignedCheckpoint | null> {
  const published = await publishedCheckpoint(sql)
  if (published && index < published.size) return published
  const latest = await latestCheckpoint(sql)
  return latest && index < latest.size ? latest : null
}
