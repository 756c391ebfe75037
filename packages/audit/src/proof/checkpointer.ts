import type { Sql } from '@heimdall/db'
import { formatCheckpoint, signNote } from '@heimdall/tlog'
import { createWorker, type Worker } from '../worker.ts'
import type { LogSigner } from './signer.ts'

export interface CheckpointerOptions {
  sql: Sql
  signer(): Promise<LogSigner>
  now(): Date
  onError(error: unknown): void
}

export interface SignedCheckpoint {
  size: number
  /** The note, with its signatures. */
  note: string
}

/** Signs size and root once a second while the log grows. Two processes at once sign the same. */
export const createCheckpointer = (options: CheckpointerOptions): Worker =>
  createWorker({
    pollMs: 1_000,
    pauseMs: 1_000,
    onError: options.onError,
    async step() {
      await signHead(options)
      return false
    },
  })

/** Signs the head unless that has been done. */
export async function signHead({
  sql,
  signer,
  now,
}: Omit<CheckpointerOptions, 'onError'>): Promise<SignedCheckpoint | null> {
  const [head] = await sql<{ size: string; root: Buffer }[]>`
    SELECT size, root_hash AS root FROM audit_head
    WHERE size > coalesce((SELECT max(size) FROM audit_checkpoints), 0)`
  if (!head) return null
  const by = await signer()
  const size = Number(head.size)
  const note = signNote(formatCheckpoint({ origin: by.name, size, root: head.root, extensions: [] }), [by])
  await sql`
    INSERT INTO audit_checkpoints (size, note, created_at) VALUES (${size}, ${note}, ${now().toISOString()})
    ON CONFLICT DO NOTHING`
  return { size, note }
}

/** The newest checkpoint; null while there is none. */
export async function latestCheckpoint(sql: Sql): Promise<SignedCheckpoint | null> {
  const [row] = await sql<{ size: string; note: string }[]>`
    SELECT size, note FROM audit_checkpoints ORDER BY size DESC LIMIT 1`
  return row ? { size: Number(row.size), note: row.note } : null
}

/** How far the checkpoint that is shown may lie behind the newest, when witnesses are slow or away. */
const mostBehindMs = 600_000

/** The checkpoint to show: the newest that a witness has cosigned, or the newest of all when none has for long. */
export async function publishedCheckpoint(sql: Sql): Promise<SignedCheckpoint | null> {
  const [cosigned] = await sql<{ size: string; note: string }[]>`
    SELECT size, note FROM audit_checkpoints
    WHERE size = (SELECT max(size) FROM audit_witnesses)
      AND created_at > (SELECT created_at FROM audit_checkpoints ORDER BY size DESC LIMIT 1) - ${mostBehindMs} * interval '1 ms'`
  return cosigned ? { size: Number(cosigned.size), note: cosigned.note } : latestCheckpoint(sql)
}
