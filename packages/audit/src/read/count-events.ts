import { cappedTotal, type Total, totalCap } from '@heimdall/contracts'
import { type Database, isCanceled, type Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { countedEvents } from '../rollup/counted-events.ts'
import { fitsRollups } from '../rollup/dimensions-of.ts'
import { type EventFilter, firstMoment, toCondition } from './filter.ts'
import { paceOf } from './pace-of.ts'
import { overlap, spanOfFilter } from './span-of-filter.ts'
import { type WalkOptions, type Window, walk } from './walk.ts'

/** A list is worth more than its total, so nobody waits for the total much longer than for the list. */
const patienceMs = 8
/** So many events of one person are looked at in one go, where an index has them. */
const fewOfOne = 1_000
const indexedMs = 32 * 86_400_000
/** When even one look takes longer, the database is in trouble. */
const hangingMs = 3_000
const dayMs = 86_400_000
const minuteMs = 60_000
/** These are found by an index in no time, wherever there are many. */
const latestMs = 2 * minuteMs

export interface CountOptions {
  now: () => Date
  budgetMs?: number
  timeoutMs?: number
  /** What is waited for as well, such as the list: until then time costs nothing. */
  beside?: Promise<unknown>
}

/**
 * How many events match: exact up to the cap, beyond that only that there are more. Null when counting takes longer
 * than `timeoutMs`: matches that are rare have to be looked for everywhere.
 */
export async function countEvents(
  db: Database,
  filter: EventFilter,
  { budgetMs = patienceMs, timeoutMs = hangingMs, now, beside }: CountOptions,
): Promise<Total | null> {
  let isFree = beside !== undefined
  const end = () => {
    isFree = false
  }
  beside?.then(end, end)
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`SELECT set_config('statement_timeout', ${String(timeoutMs)}, true)`)
      const few = await countFewOfOne(tx, filter, now)
      return few ?? count(tx, filter, { budgetMs, now, isFree: () => isFree })
    })
  } catch (error) {
    if (isCanceled(error)) return null
    throw error
  }
}

/**
 * What one person did lately, when that is little: an index has all of it, so that it can be told to the end however
 * slow the machine is and however rare a match. Of many events it can not be said, and they are looked through as others are.
 */
async function countFewOfOne(tx: Transaction, filter: EventFilter, now: () => Date): Promise<Total | null> {
  const { userIds } = filter
  const within = spanOfFilter(filter)
  const isLately = within.from !== undefined && now().getTime() - within.from.getTime() < indexedMs
  if (userIds?.length !== 1 || !isLately) return null
  const [row] = await tx.execute<{ acts: number; matches: number }>(sql`
    SELECT count(*)::int AS acts, (count(*) FILTER (WHERE ${toCondition(filter)}))::int AS matches
    FROM (
      SELECT * FROM audit_events WHERE ${toCondition({ userIds, ...within })} LIMIT ${fewOfOne + 1}
    ) AS audit_events`)
  return row && row.acts <= fewOfOne ? cappedTotal(row.matches) : null
}

interface Patience extends Pick<CountOptions, 'now'> {
  budgetMs: number
  isFree: () => boolean
}

async function count(tx: Transaction, filter: EventFilter, patience: Patience): Promise<Total | null> {
  const within = spanOfFilter(filter)
  const pace = await paceOf(tx, patience.now)
  if (pace.isWhole || !fitsRollups(filter)) {
    return totalOf(tx, { within, ...patience, ...pace }, (window, most) =>
      countRows(tx, filter, window, most),
    )
  }
  // A busy log is beyond the cap within minutes, and no rollup is needed to see it.
  const edge = new Date(Math.floor((patience.now().getTime() - latestMs) / minuteMs) * minuteMs)
  const latest = await countRows(tx, filter, overlap([within, { from: edge }]), totalCap + 1)
  const options = {
    within: overlap([within, { to: edge }]),
    ...patience,
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
