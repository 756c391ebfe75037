import type { AuditEvent } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { type Cursor, readCursor } from '../read/cursor.ts'
import type { EventFilter } from '../read/filter.ts'
import { type EventPage, listEvents } from '../read/list-events.ts'

/** Events of a page; about a megabyte. */
const pageSize = 1_000

/** Matches that are rare have to be looked for everywhere. So long a page is looked for before it leaves as it is. */
const patienceMs = 2_000
/** When even that takes much longer, the database is in trouble. */
const pageTimeoutMs = 60_000

/** All events that match, the newest first, page by page. Holds no connection while nobody asks for the next page. */
export async function* allPages(
  db: Database,
  filter: EventFilter,
  now: () => Date,
  limit = pageSize,
): AsyncGenerator<AuditEvent[], void, undefined> {
  const order = { sortField: 'created_at', sortDirection: 'desc' } as const
  let cursor: Cursor | null = null
  do {
    const options = { filter, ...order, limit, cursor, skip: 0, budgetMs: patienceMs, now }
    const page: EventPage = await db.transaction(async (tx) => {
      await tx.execute(sql`SELECT set_config('statement_timeout', ${String(pageTimeoutMs)}, true)`)
      return listEvents(tx, options)
    })
    if (page.events.length > 0) yield page.events
    cursor = page.nextCursor === null ? null : readCursor(page.nextCursor, 'created_at', 'desc')
  } while (cursor)
}
