import type { Sql } from '@heimdall/db'
import type { RolledUp } from '../rollup/roll-up.ts'
import { dropChunksBefore } from './drop-chunks.ts'
import { dropPartitionsBefore } from './drop-partitions.ts'

/** "drop" in ASCII. Whoever holds this advisory lock drops; others have nothing to do. */
const dropLock = 0x64726f70

/**
 * Drops the weeks of events that lie wholly before a time, never single rows, and answers their names. Rollups keep
 * what was counted, and the log its leaves and tree. A week that is not counted to its end stays until the next call.
 */
export async function dropEventsBefore(
  sql: Sql,
  before: Date,
  rollUp: () => Promise<RolledUp>,
): Promise<string[]> {
  const session = await sql.reserve()
  try {
    const [lock] = await session<{ held: boolean }[]>`SELECT pg_try_advisory_lock(${dropLock}) AS held`
    if (!lock?.held) return []
    try {
      const [parent] = await session<{ kind: string }[]>`
        SELECT relkind AS kind FROM pg_class WHERE oid = 'audit_events'::regclass`
      // To count a year's chunks for the last time takes longer than any other statement may.
      await session`SET statement_timeout = 0`
      const isPartitioned = parent?.kind === 'p'
      return isPartitioned
        ? await dropPartitionsBefore(sql, before, rollUp)
        : await dropChunksBefore(session, before)
    } finally {
      await session`RESET statement_timeout`
      await session`SELECT pg_advisory_unlock(${dropLock})`
    }
  } finally {
    session.release()
  }
}
