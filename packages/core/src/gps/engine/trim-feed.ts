import type { Sql } from '@heimdall/db'

const perStatement = 10_000

/** Forgets what the feed told before a time. Numbers grow with time, so it looks at no more than it deletes. Answers how much. */
export async function trimFeed(sql: Sql, before: Date): Promise<number> {
  for (let count = 0; ; ) {
    const deleted = await sql`
      DELETE FROM gps_feed
      WHERE number IN (SELECT number FROM gps_feed ORDER BY number LIMIT ${perStatement})
        AND at < ${before.toISOString()}`
    count += deleted.count
    if (deleted.count < perStatement) return count
  }
}
