import type { Sql } from '@heimdall/db'
import { LRUCache } from 'lru-cache'
import type { AuditRecord } from '../record.ts'

const weekMs = 7 * 86_400_000
/** Retention may drop a week that an event still comes for, late; then it is made once more. */
const rememberedMs = 60_000
const weekOf = (time: Date) => Math.floor(time.getTime() / weekMs)

export interface Partitions {
  /** Makes sure that every record has a partition to go to. */
  cover(records: readonly AuditRecord[]): Promise<void>
}

/**
 * Plain PostgreSQL has to be told of every week before its first event. Ingest accepts a day's delay, and the relay
 * any, so the weeks are those of the records; what exists is remembered for a while. Hypertables need none of it: there the call
 * answers at once.
 */
export function createPartitions(sql: Sql): Partitions {
  const known = new LRUCache<number, true>({ max: 1_000, ttl: rememberedMs })
  return {
    async cover(records) {
      for (const record of records) {
        const week = weekOf(record.createdAt)
        if (known.has(week)) continue
        const at = record.createdAt.toISOString()
        await sql`SELECT ensure_weekly_partitions('audit_events', ${at}::timestamptz, ${at}::timestamptz + interval '7 days')`
        known.set(week, true)
      }
    },
  }
}
