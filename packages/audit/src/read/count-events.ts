import { cappedTotal, type Total, totalCap } from '@heimdall/contracts'
import { type Database, sqlState, type Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { countedEvents } from '../rollup/counted-events.ts'
import { fitsRollups } from '../rollup/dimensions-of.ts'
import { type EventFilter, firstMoment, toCondition } from './filter.ts'
import { paceOf } from './pace-of.ts'
import { overlap, spanOfFilter } from './span-of-filter.ts'
import { type WalkOptions, type Window, walk } from './walk.ts'

/** A list is worth more than its total, so nobody waits for the total much longer. */
const patienceMs = 8
/** Of one person's latest events an index tells all, and what is said of them, failed sign-ins say, has to be exact. */
const patienceForOneMs = 250
const latestDays = 32
/** When even one look takes longer, the database is in trouble. */
const hangingMs = 3_000
const dayMs = 86_400_000
const minuteMs = 60_000
/** These are found by an index in no time, wherever there are many. */
const latestMs = 2 * minuteMs
/** PostgreSQL's "query canceled". */
const canceled = '57014'

/**
 * How many events match: exact up to the cap, beyond that only that there are more. Null when counting takes longer
 * than `timeoutMs`: matches that are rare have to be looked for everywhere.
 */
export async function countEvents(
  db: Database,
  filter: EventFilter,
  { budgetMs = patienceFor(filter), timeoutMs = hangingMs } = {},
): Promise<Total | null> {
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`SELECT set_config('statement_timeout', ${String(timeoutMs)}, true)`)
      return count(tx, filter, budgetMs)
    })
  } catch (error) {
    if (sqlState(error) === canceled) return null
    throw error
  }
}

function patienceFor(filter: EventFilter): number {
  const { from } = spanOfFilter(filter)
  const isLately = from !== undefined && Date.now() - from.getTime() < latestDays * dayMs
  return filter.userIds?.length === 1 && isLately ? patienceForOneMs : patienceMs
}

async function count(tx: Transaction, filter: EventFilter, budgetMs: number): Promise<Total | null> {
  const within = spanOfFilter(filter)
  const pace = await paceOf(tx)
  if (pace.isWhole || !fitsRollups(filter)) {
    return totalOf(tx, { within, budgetMs, ...pace }, (window, most) => countRows(tx, filter, window, most))
  }
  // A busy log is beyond the cap within minutes, and no rollup is needed to see it.
  const edge = new Date(Math.floor((Date.now() - latestMs) / minuteMs) * minuteMs)
  const latest = await countRows(tx, filter, overlap([within, { from: edge }]), totalCap + 1)
  const options = {
    within: overlap([within, { to: edge }]),
    budgetMs,
    isWhole: false,
    firstMs: dayMs,
    alignMs: dayMs,
  }
  return totalOf(tx, options, (window) => countRolled(tx, filter, window), latest)
}

async function totalOf(
  tx: Transaction,
  options: Omit<WalkOptions, 'direction'>,
  countWithin: (window: Window, most: number) => Promise<number>,
  already = 0,
): Promise<Total | null> {
  let total = already
  const stopped = await walk(tx, { ...options, direction: 'desc' }, async (window) => {
    total += await countWithin(window, totalCap + 1 - total)
    return total > totalCap
  })
  return stopped ? null : cappedTotal(total)
}

async function countRows(
  tx: Transaction,
  filter: EventFilter,
  window: Window,
  most: number,
): Promise<number> {
  const some = tx
    .select({ one: sql`1` })
    .from(auditEvents)
    .where(toCondition({ ...filter, ...window }))
    .limit(most)
    .as('some')
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(some)
  return row?.count ?? 0
}

async function countRolled(tx: Transaction, filter: EventFilter, window: Window): Promise<number> {
  const span = { from: window.from ?? firstMoment, to: window.to ?? firstMoment }
  const [row] = await tx.execute<{ count: number }>(sql`
    SELECT coalesce(sum(events), 0)::float8 AS count FROM ${countedEvents(filter, span)} AS counted`)
  return row?.count ?? 0
}
