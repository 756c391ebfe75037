import type { Database, Transaction } from '@heimdall/db'
import { and, asc, desc, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { type Cursor, noId, type SortDirection, type SortField } from './cursor.ts'
import { type EventFilter, toCondition } from './filter.ts'
import { groupsOf } from './groups.ts'
import { isInOrder } from './is-in-order.ts'
import { paceOf } from './pace-of.ts'
import { overlap, spanOfFilter } from './span-of-filter.ts'
import { type Window, walk } from './walk.ts'

export interface PassOptions {
  filter: EventFilter
  sortField: SortField
  sortDirection: SortDirection
  cursor: Cursor | null
  budgetMs: number
  now: () => Date
}

/** A part of the list to read, in the order of `orderOf`. */
export interface Part {
  condition: SQL | undefined
  /** From when on it is; open where that is missing. */
  from: Date | undefined
  /** Whether an index has just these events, in order. */
  isServed: boolean
  /** What the list is sorted by, the same in all of the part; null for time alone. */
  value: string | null
}

/**
 * Passes the list part by part, from the cursor on: values of the sort column one after the other, and each from the
 * latest time to the oldest or the other way round. So whatever the order, nothing is ever sorted or read in vain.
 * Ends when `look` has enough, at the end of the list, or when time is over.
 *
 * @returns where to go on when time was over, else null
 */
export async function pass(
  db: Database | Transaction,
  options: PassOptions,
  look: (part: Part) => Promise<boolean>,
): Promise<Cursor | null> {
  const { filter, sortField, sortDirection, cursor } = options
  // What it takes to find out where to look is no time in which nothing was found.
  let leftMs = options.budgetMs
  const pace = await paceOf(db, options.now)
  // Then nothing is looked at in vain, and time is bounded only so that other chunks and partitions are left out.
  const isServed = sortField !== 'user_id' && sortField !== 'status' && isInOrder(filter)
  for await (const { value, condition, span } of groupsOf(db, options)) {
    const start = cursor?.[2] === value ? cursor : null
    let isEnough = false
    const beganMs = performance.now()
    const stopped = await walk(
      db,
      {
        within: overlap([within(filter, sortDirection, start), span]),
        beginsAt: span.from,
        direction: sortDirection,
        budgetMs: isServed ? Number.POSITIVE_INFINITY : leftMs,
        ...pace,
        ...(isServed && {
          firstMs: pace.thousandMs,
          thousandMs: undefined,
          marks: [],
          compressedBefore: undefined,
        }),
        nextMs: start?.[5] ?? undefined,
      },
      async (window) => {
        const rest = start ? behind(start) : undefined
        isEnough = await look({
          condition: and(toCondition({ ...filter, ...window }), condition, rest),
          from: window.from,
          isServed,
          value,
        })
        return isEnough
      },
    )
    if (stopped) return [sortField, sortDirection, value, stopped.at.toISOString(), noId, stopped.nextMs]
    if (isEnough) return null
    leftMs -= performance.now() - beganMs
  }
  return null
}

/** By time. All rows of a part have the same sort value. */
export const orderOf = ({ sortDirection }: { sortDirection: SortDirection }): SQL[] =>
  [auditEvents.createdAt, auditEvents.id].map((column) => (sortDirection === 'asc' ? asc : desc)(column))

/** The time that filter, search and cursor leave. Behind the cursor are events of its millisecond, too. */
function within(filter: EventFilter, direction: SortDirection, cursor: Cursor | null): Window {
  if (!cursor) return spanOfFilter(filter)
  const at = new Date(cursor[3])
  const rest = direction === 'asc' ? { from: at } : { to: new Date(at.getTime() + 1) }
  return overlap([spanOfFilter(filter), rest])
}

function behind([, direction, , time, id]: Cursor): SQL {
  const than = direction === 'asc' ? sql`>` : sql`<`
  return sql`(${auditEvents.createdAt}, ${auditEvents.id}) ${than} (${time}::timestamptz, ${id}::uuid)`
}
