import type { Sql } from '@heimdall/db'
import type { KeyWrap } from './key-wrap.ts'

/** A column whose values `KeyWrap` has made. All of it is code of ours: it goes into SQL as it stands. */
export interface SealedColumn {
  table: string
  column: string
  /** SQL for what its values are bound to; none for those that are bound to nothing. */
  boundTo?: string
}

const batchSize = 500

/**
 * Wraps anew, under the first master key, what another one has wrapped, and answers how many values. Nothing is locked
 * and nothing is lost when it stops in the middle: what is done is done, and the next run finds the rest. A value that
 * somebody changes meanwhile is left alone, since a server with the same keys writes it under the new one anyway.
 */
export async function rewrapColumn(
  sql: Sql,
  wrap: KeyWrap,
  { table, column, boundTo = "''" }: SealedColumn,
): Promise<number> {
  let count = 0
  const stale = sql<{ row: string; boundTo: string; wrapped: Buffer }[]>`
    SELECT ctid::text AS row, ${sql.unsafe(boundTo)} AS "boundTo", ${sql(column)} AS wrapped FROM ${sql(table)}
    WHERE ${sql(column)} IS NOT NULL
      AND substring(${sql(column)} FROM 1 FOR ${wrap.currentKeyId.length}) <> ${wrap.currentKeyId}`
  for await (const rows of stale.cursor(batchSize)) {
    const places = rows.map(({ row }) => row)
    const before = rows.map(({ wrapped }) => wrapped.toString('hex'))
    const after = rows.map((row) =>
      wrap.wrap(wrap.unwrap(row.wrapped, row.boundTo), row.boundTo).toString('hex'),
    )
    const done = await sql`
      UPDATE ${sql(table)} AS sealed SET ${sql(column)} = decode(fresh.after, 'hex')
      FROM unnest(${places}::text[], ${before}::text[], ${after}::text[]) AS fresh(place, before, after)
      WHERE sealed.ctid = fresh.place::tid AND sealed.${sql(column)} = decode(fresh.before, 'hex')`
    count += done.count
  }
  return count
}
