import type { Database, Transaction } from '@heimdall/db'
import { and, gte, lt, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import type { SortDirection } from './cursor.ts'
import { isSeenIn, type Seen } from './seen-values.ts'
import type { Window } from './walk.ts'
import { withKeptPlan } from './with-kept-plan.ts'

export interface NextValuesOptions {
  seen: Seen
  direction: SortDirection
  /** The filter's time. */
  within: Window
}

/** A value of the sort column, and when there may be events of it. */
export interface Value {
  value: string
  span: Window
}

/** Values of one look-up; most pages end within the first. */
export const batch = 5
const dayMs = 86_400_000

/**
 * The next values behind `last` that occur in the filter's time: of what is long ago from memory, of the rest each by
 * a jump in the column's index, so that no other partition or chunk is opened.
 */
export function nextValues(
  db: Database | Transaction,
  { seen, direction, within }: NextValuesOptions,
  last: string | null,
): Promise<Value[]> {
  const { table, column, until } = seen
  const [than, order] = direction === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const behind = (value: SQL | null) => (value ? sql`${column} ${than} ${value}` : sql`${column} IS NOT NULL`)
  const start = last === null ? null : sql`${last}`
  const { from, to } = within
  const since = until && (!from || until > from) ? until : from
  const next = (value: SQL | null) => sql`
    SELECT ${column} AS value FROM ${auditEvents}
    WHERE ${and(behind(value), since && gte(auditEvents.createdAt, since), to && lt(auditEvents.createdAt, to))}
    ORDER BY ${column} ${order} LIMIT 1`
  const remembered = sql`
    SELECT ${column} AS value, first_day, last_day FROM ${table}
    WHERE ${and(behind(start), isSeenIn({ from, to }))}
    ORDER BY ${column} ${order} LIMIT ${batch}`
  return withKeptPlan(db, async (tx) => {
    const rows = await tx.execute<{
      value: string
      first: string | null
      last: string | null
      late: boolean
    }>(sql`
      WITH RECURSIVE jumps AS (
        (SELECT value, 1 AS number FROM (${next(start)}) AS first)
        UNION ALL
        SELECT (${next(sql`jumps.value`)}), number + 1 FROM jumps
        WHERE jumps.value IS NOT NULL AND number < ${batch}
      )
      SELECT value, min(first_day) AS first, max(last_day) AS last, bool_or(first_day IS NULL) AS late FROM (
        SELECT value, NULL::timestamptz AS first_day, NULL::timestamptz AS last_day FROM jumps WHERE value IS NOT NULL
        UNION ALL
        (${remembered})
      ) AS found GROUP BY value ORDER BY value ${order} LIMIT ${batch}`)
    return rows.map(({ value, first, last: latest, late }) => ({
      value,
      span: {
        from: first === null ? until : earlier(new Date(first), late ? until : undefined),
        to: late || latest === null ? undefined : new Date(Date.parse(latest) + dayMs),
      },
    }))
  })
}

const earlier = (one: Date, other: Date | undefined): Date => (other && other < one ? other : one)
