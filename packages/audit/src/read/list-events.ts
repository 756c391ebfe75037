import type { AuditEvent } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { type AuditEventRow, auditEvents } from '@heimdall/db/timeseries'
import { and, asc, desc, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { type Cursor, type SortDirection, type SortField, writeCursor } from './cursor.ts'
import { type EventFilter, toCondition } from './filter.ts'

export interface ListOptions {
  filter: EventFilter
  sortField: SortField
  sortDirection: SortDirection
  limit: number
  /** Where to go on. Without it the list begins, `skip` rows in. */
  cursor: Cursor | null
  skip: number
}

export interface EventPage {
  events: AuditEvent[]
  nextCursor: string | null
}

/** Null sorts first, as the empty text; a row comparison could not pass it otherwise. */
const sortColumns: Record<Exclude<SortField, 'created_at'>, SQL> = {
  event_type: sql`${auditEvents.eventType}`,
  user_id: sql`coalesce(${auditEvents.userId}, '')`,
  status: sql`${auditEvents.status}`,
}

/** One page, by keyset on (sort value, time, id): a deep page costs what the first one does. */
export async function listEvents(db: Database | Transaction, options: ListOptions): Promise<EventPage> {
  const { sortField, cursor, limit } = options
  const order = options.sortDirection === 'asc' ? asc : desc
  const column = sortField === 'created_at' ? null : sortColumns[sortField]
  const key = column
    ? [column, auditEvents.createdAt, auditEvents.id]
    : [auditEvents.createdAt, auditEvents.id]
  const query = db
    .select(eventColumns)
    .from(auditEvents)
    .where(and(toCondition(options.filter), cursor ? behind(cursor, column) : undefined))
    .orderBy(...key.map((part) => order(part)))
    .limit(limit + 1)
  const rows = cursor || options.skip === 0 ? await query : await query.offset(options.skip)
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { events: page.map(toEvent), nextCursor: last ? writeCursor(cursorOf(last, options)) : null }
}

function behind([, direction, value, time, id]: Cursor, column: SQL | null): SQL {
  const than = direction === 'asc' ? sql`>` : sql`<`
  const rest = sql`${time}::timestamptz, ${id}::uuid`
  return column
    ? sql`(${column}, ${auditEvents.createdAt}, ${auditEvents.id}) ${than} (${value ?? ''}, ${rest})`
    : sql`(${auditEvents.createdAt}, ${auditEvents.id}) ${than} (${rest})`
}

function cursorOf(row: EventRow, { sortField, sortDirection }: ListOptions): Cursor {
  const value = { created_at: null, event_type: row.eventType, user_id: row.userId ?? '', status: row.status }
  return [sortField, sortDirection, value[sortField], row.createdAt.toISOString(), row.id]
}

const { leafHash: _, ...eventColumns } = getTableColumns(auditEvents)
type EventRow = Omit<AuditEventRow, 'leafHash'>

const toEvent = (row: EventRow): AuditEvent => ({
  ...row,
  metadata: row.metadata ?? {},
  createdAt: row.createdAt.toISOString(),
})
