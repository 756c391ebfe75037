import type { Database, Transaction } from '@heimdall/db'
import { or, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import type { Cursor, SortDirection, SortField } from './cursor.ts'
import type { EventFilter } from './filter.ts'
import { batch, nextValues } from './next-values.ts'
import { hasNobody, seenOf, spanOfSeen } from './seen-values.ts'
import { spanOfFilter } from './span-of-filter.ts'
import type { Window } from './walk.ts'

/** The events that share a value of the sort column. */
export interface Group {
  value: string | null
  condition: SQL | undefined
  /** When there may be events of it. */
  span: Window
}

export interface GroupOptions {
  filter: EventFilter
  sortField: SortField
  sortDirection: SortDirection
  cursor: Cursor | null
}

/** The groups of a list in their order, from that of the cursor on. An event without a user comes as the empty text. */
export async function* groupsOf(
  db: Database | Transaction,
  { filter, sortField, sortDirection, cursor }: GroupOptions,
): AsyncGenerator<Group, void, undefined> {
  if (sortField === 'created_at') return yield { value: null, condition: undefined, span: {} }
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
  // A list by status has its values, as they were found above.
  if (sortField === 'status') return
  const seen = await seenOf(db, sortField)
  const known = async (value: string) => groupOf(sortField, value, await spanOfSeen(db, seen, value))
  const within = spanOfFilter(filter)
  const isNobodyThere = async () => sortField === 'user_id' && (await hasNobody(db, seen, within))
  if (isAscending && (start === '' || (start === null && (await isNobodyThere())))) yield await known('')
  if (start) yield await known(start)
  const options = { seen, direction: sortDirection, within }
  for (let last = start; ; ) {
    const values = await nextValues(db, options, last)
    for (const { value, span } of values) if (value !== '') yield groupOf(sortField, value, span)
    last = values.at(-1)?.value ?? null
    if (last === null || values.length < batch) break
  }
  if (!isAscending && (await isNobodyThere())) yield await known('')
}

/** Values that are known beforehand, in ascending order; null when the log has to be asked. */
function valuesOf(sortField: SortField, { eventTypes, userIds, status }: EventFilter): string[] | null {
  if (sortField === 'status') return status ? [status] : ['failure', 'success']
  const chosen = sortField === 'event_type' ? eventTypes : userIds
  return chosen ? [...new Set(chosen)].sort() : null
}

function groupOf(sortField: SortField, value: string, span: Window = {}): Group {
  const column =
    sortField === 'user_id'
      ? auditEvents.userId
      : sortField === 'status'
        ? auditEvents.status
        : auditEvents.eventType
  const isNobody = sortField === 'user_id' && value === ''
  return {
    value,
    span,
    condition: isNobody ? or(sql`${column} IS NULL`, sql`${column} = ''`) : sql`${column} = ${value}`,
  }
}
