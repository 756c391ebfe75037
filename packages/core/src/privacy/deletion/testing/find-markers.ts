import type { Sql } from '@heimdall/db'
import { marker } from './markers.ts'
import type { Column } from './read-columns.ts'

/** Where a marker stands, as `table.column`, in all that a database holds. */
export async function findMarkers(sql: Sql, columns: readonly Column[]): Promise<string[]> {
  const found = new Set<string>()
  for (const table of new Set(columns.map((column) => column.table))) {
    const rows = await sql<{ name: string; value: string | null }[]>`
      SELECT field.key AS name, field.value AS value
      FROM ${sql(table)} AS t, jsonb_each_text(to_jsonb(t)) AS field`
    for (const { name, value } of rows) if (value && marker.test(value)) found.add(`${table}.${name}`)
  }
  return [...found].sort()
}
