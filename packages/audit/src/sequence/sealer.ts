import type { Sql } from '@heimdall/db'
import { createWorker, type Worker } from '../worker.ts'

export interface SequencerOptions {
  sql: Sql
  /** Called after every run that numbered something, with the number of events there are now. */
  onSequenced(size: number): void
  onError(error: unknown): void
}

const runLimit = 5_000

/**
 * Gives durable events their place in the one order of the log. Any process may run it: the head's row lock lets one
 * in at a time, and what it reads there is what the one before it committed. It looks by itself now and then, for a
 * process may die between its append and its run.
 */
export const createSequencer = ({ sql, onSequenced, onError }: SequencerOptions): Worker =>
  createWorker({
    pollMs: 250,
    // Under load a run numbers what has gathered meanwhile, rather than every event by itself.
    pauseMs: 15,
    onError,
    async step() {
      const { numbered, size } = await numberPending(sql)
      if (numbered > 0) onSequenced(size)
      return numbered === runLimit
    },
  })

/** Numbers up to `runLimit` pending events. Exported for tests with two connections. */
export async function numberPending(sql: Sql): Promise<{ numbered: number; size: number }> {
  const [waiting] = await sql<{ any: boolean }[]>`SELECT EXISTS (SELECT FROM audit_pending) AS any`
  if (!waiting?.any) return { numbered: 0, size: 0 }
  return sql.begin(async (tx) => {
    // The lock comes first and in a statement of its own: the next one must see what its last holder committed.
    await tx`SELECT size FROM audit_head FOR UPDATE`
    const [head] = await tx<{ numbered: string; size: string }[]>`
      WITH drained AS (
        DELETE FROM audit_pending
        WHERE id IN (SELECT id FROM audit_pending ORDER BY id LIMIT ${runLimit})
        RETURNING id, created_at
      ), leaves AS (
        INSERT INTO audit_leaves (leaf_index, event_id, created_at)
        SELECT head.size + row_number() OVER (ORDER BY drained.id) - 1, drained.id, drained.created_at
        FROM drained, audit_head AS head
        RETURNING leaf_index
      )
      UPDATE audit_head SET size = size + (SELECT count(*) FROM leaves)
      RETURNING size, (SELECT count(*) FROM leaves) AS numbered`
    return { numbered: Number(head?.numbered ?? 0), size: Number(head?.size ?? 0) }
  })
}
