import { toTextArray } from '@heimdall/audit'

export type ColumnType = 'uuid' | 'timestamptz' | 'float8' | 'real' | 'smallint' | 'text' | 'jsonb'

/** JSON writes control characters as escapes, so none of it holds this one: quotes need no quoting, of which JSON is full. */
const between = '\x1f'

/** A parameter of a statement as an array of this type; what `arrayOf` gives. */
export const arrayIn = (type: ColumnType, parameter: number): string =>
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
