import { randomUUID } from 'node:crypto'
import type { Sql } from '@heimdall/db'
import { makeMarker } from './markers.ts'
import type { Column } from './read-columns.ts'
import type { Privacy } from './table-privacy.ts'

export interface FillOptions {
  /** The database of a table. */
  sqlOf(table: string): Sql
  columns: readonly Column[]
  privacy: Readonly<Record<string, Privacy>>
  userId: string
  now: Date
  /** What stands in a column of a table, where the test knows better. */
  given: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

type Row = Record<string, unknown>

/** A row about one person in every table that may have one, with a marker in every column that holds what is personal. */
export async function fillTables(options: FillOptions): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  for (const [table, { byActs, person, personal }] of Object.entries(options.privacy)) {
    if (!byActs && (person || personal)) await fill(options, table, rows)
  }
  return rows
}

async function fill(options: FillOptions, table: string, rows: Map<string, Row>): Promise<Row> {
  const known = rows.get(table)
  if (known) return known
  const { columns, userId } = options
  const sql = options.sqlOf(table)
  const values: [Column, string | null][] = []
  for (const column of columns.filter((one) => one.table === table)) {
    const value = await valueFor(options, column, rows)
    if (value !== undefined) values.push([column, asText(value)])
  }
  const names = values.map(([{ name }]) => `"${name}"`)
  // As texts, which PostgreSQL reads: so no driver has a say in what arrives.
  const places = values.map(([{ type }], index) => `$${index + 1}::text::${type}`)
  const texts = values.map(([, text]) => text)
  const [row] =
    table === 'users'
      ? await sql.unsafe(
          `UPDATE users SET (${names}) = ROW (${places}) WHERE id = '${userId}' RETURNING *`,
          texts,
        )
      : await sql.unsafe(`INSERT INTO "${table}" (${names}) VALUES (${places}) RETURNING *`, texts)
  if (!row) throw new Error(`No row was made in ${table}`)
  rows.set(table, row)
  return row
}

/** Undefined: nothing is said, and PostgreSQL does. */
async function valueFor(options: FillOptions, column: Column, rows: Map<string, Row>): Promise<unknown> {
  const { privacy, userId, now, given } = options
  const { table, name, type, isRequired, refersTo, refersToColumn } = column
  const of = privacy[table] ?? {}
  const chosen = given[table]?.[name] ?? of.with?.[name]
  const other = /^\((\w+)\)$/.exec(String(chosen))?.[1]
  if (other !== undefined) return (await fill(options, other, rows)).id
  if (chosen !== undefined) return chosen
  if (has(of.person, name)) return userId
  if (has(of.personal, name)) return makeMarker(type)
  if (!isRequired) return undefined
  if (refersTo && refersToColumn) return (await fill(options, refersTo, rows))[refersToColumn]
  return plainValue(type, now)
}

export const has = (names: string | undefined, name: string): boolean =>
  names?.split(' ').includes(name) === true

function plainValue(type: string, now: Date): unknown {
  if (type.endsWith('[]')) return []
  if (type === 'uuid') return randomUUID()
  if (type === 'bytea') return Buffer.from(randomUUID())
  if (type === 'boolean') return false
  if (type === 'jsonb') return '{}'
  if (/^(smallint|integer|bigint|real|double)/.test(type)) return 0
  if (/^(timestamp|date)/.test(type)) return now.toISOString()
  return `plain ${randomUUID()}`
}

function asText(value: unknown): string | null {
  if (value === null) return null
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  if (Array.isArray(value)) return `{${value.map((item) => `"${asText(item)}"`)}}`
  return value instanceof Date ? value.toISOString() : String(value)
}
