import type { Database, Transaction } from '@heimdall/db'
import { and, gte, lt, or, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import type { Cursor, SortDirection, SortField } from './cursor.ts'
import type { EventFilter } from './filter.ts'
import { spanOfFilter } from './span-of-filter.ts'

/** The events that share a value of the sort column. */
export interface Group {
  value: string | null
  condition: SQL | undefined
}

export interface GroupOptions {
  filter: EventFilter
  sortField: SortField
  sortDirection: SortDirection
  cursor: Cursor | null
}

/** Values of one look-up; most pages end within the first. */
const batch = 5
/** Compressed chunks have no index by user: a look-up through all of them takes longer than anybody waits. */
const hangingMs = 2_000

/** The groups of a list in their order, from that of the cursor on. An event without a user comes as the empty text. */
export async function* groupsOf(
  db: Database | Transaction,
  { filter, sortField, sortDirection, cursor }: GroupOptions,
): AsyncGenerator<Group, void, undefined> {
  if (sortField === 'created_at') return yield { value: null, condition: undefined }
  const isAscending = sortDirection === 'asc'
  const start = cursor?.[2] ?? null
  const fixed = valuesOf(sortField, filter)
  if (fixed) {
    const values = isAscending ? fixed : fixed.toReversed()
    for (const value of values) {
      if (start === null || (isAscending ? value >= start : value <= start)) yield groupOf(sortField, value)
    }
    return
  }
  if (isAscending && (start ?? '') === '') yield groupOf(sortField, '')
  if (start) yield groupOf(sortField, start)
  for (let last = start; ; ) {
    const values: string[] = await nextValues(db, { sortField, sortDirection, filter }, last)
    for (const value of values) if (value !== '') yield groupOf(sortField, value)
    last = values.at(-1) ?? null
    if (last === null || values.length < batch) break
  }
  if (!isAscending) yield groupOf(sortField, '')
}

/** Values that are known beforehand, in ascending order; null when the log has to be asked. */
function valuesOf(sortField: SortField, { eventTypes, userIds, status }: EventFilter): string[] | null {
  if (sortField === 'status') return status ? [status] : ['failure', 'success']
  const chosen = sortField === 'event_type' ? eventTypes : userIds
  return chosen ? [...new Set(chosen)].sort() : null
}

function groupOf(sortField: SortField, value: string): Group {
  const column =
    sortField === 'user_id'
      ? auditEvents.userId
      : sortField === 'status'
        ? auditEvents.status
        : auditEvents.eventType
  const isNobody = sortField === 'user_id' && value === ''
  return {
    value,
    condition: isNobody ? or(sql`${column} IS NULL`, sql`${column} = ''`) : sql`${column} = ${value}`,
  }
}

/**
 * The next values behind `last`, each found by a jump in the column's index; only those that occur in the filter's time,
 * so that no other partition or chunk is opened. Ends as a statement does that takes too long.
 */
function nextValues(
  db: Database | Transaction,
  { sortField, sortDirection, filter }: Omit<GroupOptions, 'cursor'>,
  last: string | null,
): Promise<string[]> {
  const column = sortField === 'user_id' ? auditEvents.userId : auditEvents.eventType
  const { from, to } = spanOfFilter(filter)
  const [than, order] = sortDirection === 'asc' ? [sql`>`, sql`ASC`] : [sql`<`, sql`DESC`]
  const next = (behind: SQL) => sql`
    SELECT ${column} AS value FROM ${auditEvents}
    WHERE ${and(sql`${column} ${behind}`, from && gte(auditEvents.createdAt, from), to && lt(auditEvents.createdAt, to))}
    ORDER BY ${column} ${order} LIMIT 1`
  const first = last === null ? sql`IS NOT NULL` : sql`${than} ${last}`
  return db.transaction(async (tx) => {
    await tx.execute(sql`SELECT set_config('statement_timeout', ${String(hangingMs)}, true)`)
    const rows = await tx.execute<{ value: string }>(sql`
      WITH RECURSIVE jumps AS (
        (SELECT value, 1 AS number FROM (${next(first)}) AS first)
        UNION ALL
        SELECT (${next(sql`${than} jumps.value`)}), number + 1 FROM jumps
        WHERE jumps.value IS NOT NULL AND number < ${batch}
      )
      SELECT value FROM jumps WHERE value IS NOT NULL ORDER BY number`)
    return rows.map(({ value }) => value)
  })
}
