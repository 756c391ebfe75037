import type { Sql } from '@heimdall/db'
import { marker } from './markers.ts'
import type { Column } from './read-columns.ts'

/** Where a marker stands, as `table.column`, in all that both databases hold; compressed chunks are read through their table. */
export async function findMarkers(
  sqlOf: (table: string) => Sql,
  columns: readonly Column[],
): Promise<string[]> {
  const tables = new Set(columns.map(({ table }) => table))
  const found: string[] = []
  for (const table of tables) found.push(...(await findIn(sqlOf(table), table)))
  return found.sort()
}

async function findIn(sql: Sql, table: string): Promise<string[]> {
  const rows = await sql<{ name: string; value: string | null }[]>`
    SELECT field.key AS name, field.value AS value
    FROM ${sql(table)} AS t, jsonb_each_text(to_jsonb(t)) AS field`
  const names = rows.filter(({ value }) => value && marker.test(value)).map(({ name }) => name)
  return [...new Set(names)].map((name) => `${table}.${name}`)
}
