import type { AuditEvent } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { asc, desc, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { type Cursor, type SortDirection, type SortField, writeCursor } from './cursor.ts'
import type { EventFilter } from './filter.ts'
import { orderOf, pass } from './pass.ts'
import { type EventRow, rowsOf } from './rows-of.ts'

export interface ListOptions {
  filter: EventFilter
  sortField: SortField
  sortDirection: SortDirection
  limit: number
  /** Where to go on. Without it the list begins, `skip` rows in. */
  cursor: Cursor | null
  skip: number
  /** About how long to look for events; see `EventPage`. */
  budgetMs?: number
  skippingMs?: number
  now: () => Date
}

/** With a cursor the page may hold fewer events than asked for, even none: time was over before the log was. */
export interface EventPage {
  events: AuditEvent[]
  nextCursor: string | null
}

/** Reading in front of a screen: what is found by then is shown. */
const patienceMs = 8
/** Who goes on with a search that has found little so far knows that it takes its time. */
const searchingMs = 400
/** Skipped rows bring nothing, so there is no page to show meanwhile. */
const mostSkippingMs = 2_000

/** By page number one can not get there in time; by cursor one can. */
export class PageOutOfReach extends Error {
  override name = 'PageOutOfReach'
}

/** One page, by keyset on (sort value, time, id): a deep page costs what the first one does. */
export async function listEvents(db: Database | Transaction, options: ListOptions): Promise<EventPage> {
  const { limit, skip, cursor } = options
  const start = cursor === null && skip > 0 ? await skipOver(db, options) : cursor
  if (start === 'end') return { events: [], nextCursor: null }
  const rows: EventRow[] = []
  const budgetMs = options.budgetMs ?? (start?.[5] == null ? patienceMs : searchingMs)
  const stopped = await pass(db, { ...options, cursor: start, budgetMs }, async (part) => {
    rows.push(...(await rowsOf(db, part, options, limit + 1 - rows.length)))
    return rows.length > limit
  })
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  const next = last ? cursorOf(last, options) : stopped
  return { events: page.map(toEvent), nextCursor: next ? writeCursor(next) : null }
}

/** The place of the last row to skip; `end` when there are no more than those. */
async function skipOver(db: Database | Transaction, options: ListOptions): Promise<Cursor | 'end'> {
  const { sortField, sortDirection } = options
  const back = sortDirection === 'asc' ? desc : asc
  const passed: { left: number; place: Cursor | 'end' } = { left: options.skip, place: 'end' }
  const budgetMs = options.skippingMs ?? mostSkippingMs
  const stopped = await pass(db, { ...options, budgetMs }, async ({ condition, value }) => {
    const rows = db
      .select({ createdAt: auditEvents.createdAt, id: auditEvents.id })
      .from(auditEvents)
      .where(condition)
      .orderBy(...orderOf(options))
      .limit(passed.left)
      .as('rows')
    const [last] = await db
      .select({ createdAt: rows.createdAt, id: rows.id, count: sql<number>`(count(*) OVER ())::int` })
      .from(rows)
      .orderBy(back(rows.createdAt), back(rows.id))
      .limit(1)
    if (!last) return false
    passed.left -= last.count
    passed.place = [sortField, sortDirection, value, last.createdAt.toISOString(), last.id, null]
    return passed.left === 0
  })
  if (stopped) throw new PageOutOfReach()
  return passed.left === 0 ? passed.place : 'end'
}

function cursorOf(row: EventRow, { sortField, sortDirection }: ListOptions): Cursor {
  const value = { created_at: null, event_type: row.eventType, user_id: row.userId ?? '', status: row.status }
  return [sortField, sortDirection, value[sortField], row.createdAt.toISOString(), row.id, null]
}

const toEvent = (row: EventRow): AuditEvent => ({
  ...row,
  metadata: row.metadata ?? {},
  createdAt: row.createdAt.toISOString(),
})
