import type { Sql } from '@heimdall/db'

const tables = ['gps_positions', 'gps_fence_events'] as const

/** Drops the weeks of positions that lie wholly before a time, never single rows. Safe in several processes at once. */
export async function dropPositionsBefore(sql: Sql, before: Date): Promise<string[]> {
  const dropped: string[] = []
  for (const table of tables) dropped.push(...(await dropWeeks(sql, table, before)))
  return dropped
}

async function dropWeeks(sql: Sql, table: string, before: Date): Promise<string[]> {
  const time = before.toISOString()
  const [parent] = await sql<{ kind: string }[]>`
    SELECT relkind AS kind FROM pg_class WHERE oid = ${table}::regclass`
  if (parent?.kind !== 'p') {
    const dropped = await sql<{ name: string }[]>`
      SELECT drop_chunks(${table}::regclass, older_than => ${time}::timestamptz) AS name`
    return dropped.map(({ name }) => name)
  }
  // Their names end with the day on which their week begins, in UTC.
  const partitions = await sql<{ name: string }[]>`
    SELECT inhrelid::regclass::text AS name FROM pg_inherits
    WHERE inhparent = ${table}::regclass
      AND (to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') + 7)::timestamp AT TIME ZONE 'UTC' <= ${time}
    ORDER BY 1`
  for (const { name } of partitions) {
    await sql.begin(async (tx) => {
      await tx`SET LOCAL lock_timeout = '3s'`
      await tx`DROP TABLE IF EXISTS ${tx(name)}`
    })
  }
  return partitions.map(({ name }) => name)
}
