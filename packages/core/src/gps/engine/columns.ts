import { toTextArray } from '@heimdall/audit'
import { toTime } from './to-time.ts'

type ColumnType = 'uuid' | 'timestamptz' | 'float8' | 'real' | 'smallint' | 'text' | 'jsonb'

/** JSON writes control characters as escapes, so none of it holds this one: quotes need no quoting, of which JSON is full. */
const between = '\x1f'

/** A parameter of a statement as an array of this type; what `arrayOf` gives. */
const arrayIn = (type: ColumnType, parameter: number): string =>
  type === 'jsonb'
    ? `string_to_array($${parameter}, chr(${between.charCodeAt(0)}), '')::jsonb[]`
    : `$${parameter}::${type}[]`

/** A column of a statement that writes many rows, beside others in one `unnest`, which makes the shorter ones as long. */
export function arrayOf<Item>(
  type: ColumnType,
  items: readonly Item[],
  read: (item: Item) => string | null,
): string {
  if (type === 'text') return toTextArray(items, read)
  if (type === 'jsonb') return items.map((item) => read(item) ?? '').join(between)
  // Numbers, times and ids hold nothing that would have to be quoted.
  return `{${items.map((item) => read(item) ?? 'NULL').join(',')}}`
}

/** A column of a statement that writes many rows, and what it takes of each item. */
export type Column<Item> = readonly [name: string, type: ColumnType, read: (item: Item) => string | null]

export const text = (value: number | null | undefined) => (value == null ? null : String(value))
export const time = (value: number | null | undefined) => (value == null ? null : toTime(value))
export const json = (value: Readonly<Record<string, unknown>> | undefined) => {
  if (value === undefined) return null
  for (const _ in value) return JSON.stringify(value)
  return null
}

export const namesOf = <Item>(columns: readonly Column<Item>[]) => columns.map(([name]) => name).join(', ')
export const arraysOf = <Item>(columns: readonly Column<Item>[]) =>
  columns.map(([, type], index) => arrayIn(type, index + 1)).join(', ')
export const valuesOf = <Item>(columns: readonly Column<Item>[], items: readonly Item[]) =>
  columns.map(([, type, read]) => arrayOf(type, items, read))
