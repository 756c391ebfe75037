import type { Sql } from '@heimdall/db'
import { LRUCache } from 'lru-cache'

const weekMs = 7 * 86_400_000
/** Retention may drop a week that a fix still comes for, late; then it is made once more. */
const rememberedMs = 60_000

/**
 * Plain PostgreSQL has to be told of every week before its first position; what exists is remembered for a while.
 * Hypertables need none of it: there the call answers at once.
 */
export function createWeeks(sql: Sql): { cover(fixes: readonly { fixTime: number }[]): Promise<void> } {
  const known = new LRUCache<number, true>({ max: 5_000, ttl: rememberedMs })
  return {
    async cover(fixes) {
      for (const { fixTime } of fixes) {
        const week = Math.floor(fixTime / weekMs)
        if (known.has(week)) continue
        const at = new Date(fixTime).toISOString()
        await sql`SELECT ensure_weekly_partitions('gps_positions', ${at}::timestamptz, ${at}::timestamptz)`
        known.set(week, true)
      }
    },
  }
}
