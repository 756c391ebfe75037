import { hash } from 'node:crypto'
import { parseJson, Timestamp } from '@heimdall/contracts'
import { type SQL, type SQLWrapper, sql } from '@heimdall/db/sql'
import { z } from 'zod'
import { fieldError } from './errors.ts'

/** Where a row stands: what the list is ordered by, and the id that decides between equals. */
type Place = readonly [by: Date | string | null, id: string]

export interface KeysetOptions {
  /** Name of the query, so that no list takes the cursor of another. */
  list: string
  input: { page: number; limit: number; cursor?: string | undefined }
  /** Null: by its id alone. */
  by: SQLWrapper | null
  type?: 'timestamptz' | 'text'
  /** Unique. */
  id: SQLWrapper
  direction?: 'asc' | 'desc'
  /** Nulls come first or, descending, last; as the index says that it is read by. */
  hasNulls?: boolean
}

export interface KeysetPage {
  /** Only what stands behind the cursor; undefined where there is none. */
  behind: SQL | undefined
  orderBy: SQL[]
  /** One more than is shown tells whether there is a next page. */
  take: number
  skip: number
  /** The rows of this page, and where the next one begins. */
  cut<Row>(rows: readonly Row[], placeOf: (row: Row) => Place): { rows: Row[]; nextCursor: string | null }
}

const Cursor = z.tuple([z.string(), z.string().nullable(), z.uuid()])

/**
 * One page of a list: by its number, or behind a cursor, which finds its place by an index however far it is, and misses
 * and repeats nothing when rows come or go. A cursor holds for one list, one order, and the filters that it was made with.
 */
export function keysetPage(options: KeysetOptions): KeysetPage {
  const { list, input, by, id, type = 'timestamptz', direction = 'desc', hasNulls = false } = options
  const { page, limit, cursor, ...filters } = input
  const bond = hash('sha256', JSON.stringify([list, direction, filters]), 'base64url').slice(0, 16)
  const nulls = hasNulls ? sql.raw(direction === 'asc' ? ' NULLS FIRST' : ' NULLS LAST') : sql``
  const order = sql`${sql.raw(direction)}${nulls}`
  const after = cursor === undefined ? null : readCursor(cursor, bond, type)
  return {
    behind: after ? behind(options, type, direction, after) : undefined,
    orderBy: [...(by === null ? [] : [sql`${by} ${order}`]), sql`${id} ${order}`],
    take: limit + 1,
    skip: after ? 0 : (page - 1) * limit,
    cut(rows, placeOf) {
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      if (rows.length <= limit || last === undefined) return { rows: shown, nextCursor: null }
      const [value, key] = placeOf(last)
      const text = value instanceof Date ? value.toISOString() : value
      const next = Buffer.from(JSON.stringify([bond, text, key])).toString('base64url')
      return { rows: shown, nextCursor: next }
    },
  }
}

type After = readonly [by: string | null, id: string]

function behind(
  { by, id, hasNulls }: KeysetOptions,
  type: 'timestamptz' | 'text',
  direction: 'asc' | 'desc',
  [value, key]: After,
): SQL {
  const ascending = direction === 'asc'
  const than = ascending ? sql`>` : sql`<`
  if (by === null) return sql`${id} ${than} ${key}::uuid`
  if (value === null) {
    return ascending
      ? sql`(${by} IS NOT NULL OR ${id} > ${key}::uuid)`
      : sql`(${by} IS NULL AND ${id} < ${key}::uuid)`
  }
  const row = sql`(${by}, ${id}) ${than} (${value}::${sql.raw(type)}, ${key}::uuid)`
  return hasNulls && !ascending ? sql`(${row} OR ${by} IS NULL)` : row
}

function readCursor(text: string, bond: string, type: 'timestamptz' | 'text'): After {
  const cursor = Cursor.safeParse(parseJson(Buffer.from(text, 'base64url').toString()))
  const [given, by, id] = cursor.data ?? []
  const isTime = type === 'text' || by === null || Timestamp.safeParse(by).success
  if (given !== bond || by === undefined || id === undefined || !isTime) {
    throw fieldError(
      'BAD_REQUEST',
      'cursor',
      'bad_cursor',
      'This cursor does not belong to this list with these filters in this order; take it from nextCursor',
    )
  }
  return [by, id]
}
