import type { Sql } from '@heimdall/db'
import type { RolledUp } from '../rollup/roll-up.ts'

/** Native partitions: counted first, then dropped one by one, each with a lock that nobody waits behind for long. */
export async function dropPartitionsBefore(
  sql: Sql,
  before: Date,
  rollUp: () => Promise<RolledUp>,
): Promise<string[]> {
  const time = before.toISOString()
  // Their names end with the day on which their week begins, in UTC.
  const partitions = await sql<{ name: string; end: string }[]>`
    SELECT name, ends_at AS end FROM (
      SELECT inhrelid::regclass::text AS name,
        (to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') + 7)::timestamp AT TIME ZONE 'UTC' AS ends_at
      FROM pg_inherits WHERE inhparent = 'audit_events'::regclass
    ) AS weeks
    WHERE ends_at <= ${time} ORDER BY ends_at`
  if (partitions.length === 0) return []
  while ((await rollUp()).isMore);
  if (await isAnyUncounted(sql, time)) return []
  for (const { name, end } of partitions) {
    await sql.begin(async (tx) => {
      await tx`SET LOCAL lock_timeout = '3s'`
      await tx`DROP TABLE ${tx(name)}`
      await tx`UPDATE audit_retention SET dropped_before = greatest(dropped_before, ${end}::timestamptz)`
    })
  }
  return partitions.map(({ name }) => name)
}

/** Another process may be counting. */
async function isAnyUncounted(sql: Sql, time: string): Promise<boolean> {
  const [found] = await sql<{ any: boolean }[]>`
    SELECT EXISTS (SELECT FROM audit_uncounted, unnest(buckets) AS bucket WHERE bucket < ${time}) AS any`
  return found?.any ?? true
}
