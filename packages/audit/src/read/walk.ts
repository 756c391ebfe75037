import type { Database, Transaction } from '@heimdall/db'
import { sql } from '@heimdall/db/sql'
import { firstMoment } from './filter.ts'

/** A stretch of time; an end that is missing is open. */
export interface Window {
  /** Inclusive. */
  from?: Date | undefined
  /** Exclusive. */
  to?: Date | undefined
}

export interface WalkOptions {
  within: Window
  direction: 'asc' | 'desc'
  /** About how long it may look, without what looks cost by themselves; a first one is always taken. */
  budgetMs: number
  /** Whether one look takes it all in: there are few events, or an index has them in order. */
  isWhole: boolean
  /** Length of the first window. */
  firstMs?: number | undefined
  /** There is nothing before, where that is known. */
  beginsAt?: Date | undefined
  /** What windows begin at, backwards: at multiples of it. */
  alignMs?: number
  /** Length of the second one: so long that it holds some, and yet is looked through in a few milliseconds. */
  thousandMs?: number | undefined
  /** The same where a walk goes on: the last one knows it. */
  nextMs?: number | undefined
}

/** Where a walk had to stop, and how long the next window should be. */
export interface Stopped {
  at: Date
  nextMs: number
}

/** A busy server writes some ten thousand a second. */
const secondMs = 1_000
const growth = 8
/** Looks of the same length differ by as much: one that took less says no more than that. */
const noiseMs = 1
/** Wider windows than this save nothing. */
const wholeMs = 3 * 365 * 86_400_000

/**
 * Looks through a stretch of the log, from one end on, in windows that grow while looking is cheap: where an index
 * finds the events, a few windows cover years; where none does, what is looked at stays bounded by time. The first
 * window is so short that it shows what a look costs by itself, so that a busy machine is not taken for a busy window.
 *
 * @returns null when `look` had enough or has seen everything
 */
export async function walk(
  db: Database | Transaction,
  {
    within,
    direction,
    budgetMs,
    isWhole,
    firstMs = secondMs,
    thousandMs,
    nextMs,
    alignMs = 1,
    beginsAt,
  }: WalkOptions,
  look: (window: Window) => Promise<boolean>,
): Promise<Stopped | null> {
  if (isWhole) {
    await look(within)
    return null
  }
  const step = direction === 'desc' ? backwards(within, alignMs) : await forwards(db, within, beginsAt)
  let lengthMs = firstMs
  let spentMs = 0
  let overheadMs = Number.POSITIVE_INFINITY
  for (let looks = 1; !step.isOver(); looks++) {
    const beganMs = performance.now()
    if (await look(step.next(lengthMs))) return null
    const tookMs = performance.now() - beganMs
    overheadMs = Math.min(overheadMs, tookMs)
    const workMs = tookMs - overheadMs
    spentMs += workMs
    const factorFor = (ms: number) => Math.min(growth, ms / Math.max(noiseMs, workMs))
    const leftMs = budgetMs - spentMs
    const isEnough = looks > 1 && factorFor(leftMs) < 0.5
    if (isEnough && !step.isOver()) return { at: step.position(), nextMs: grown(factorFor(budgetMs)) }
    lengthMs =
      looks === 1 ? (nextMs ?? Math.max(firstMs, thousandMs ?? firstMs * growth)) : grown(factorFor(leftMs))
  }
  return null

  function grown(factor: number): number {
    return Math.ceil(Math.min(wholeMs, Math.max(firstMs, lengthMs * factor)))
  }
}

interface Steps {
  next(lengthMs: number): Window
  isOver(): boolean
  position(): Date
}

/** The first window holds whatever is newer than now as well: clocks differ. */
function backwards({ from, to }: Window, alignMs: number): Steps {
  let edge = to ?? new Date()
  let end = to
  let over = from !== undefined && to !== undefined && from >= to
  return {
    next(lengthMs) {
      const startMs = Math.floor((edge.getTime() - lengthMs) / alignMs) * alignMs
      const start = lengthMs >= wholeMs ? undefined : new Date(startMs)
      const isLast = start === undefined || (from !== undefined && start <= from)
      const window = { from: isLast ? from : start, to: end }
      if (isLast) over = true
      else end = edge = start
      return window
    },
    isOver: () => over,
    position: () => edge,
  }
}

async function forwards(
  db: Database | Transaction,
  { from, to }: Window,
  beginsAt: Date | undefined,
): Promise<Steps> {
  const oldest = beginsAt ?? (await oldestOf(db))
  let edge = new Date(Math.max(from?.getTime() ?? -Infinity, oldest.getTime()))
  let over = to !== undefined && edge >= to
  return {
    next(lengthMs) {
      const end = new Date(edge.getTime() + lengthMs)
      const isLast = to === undefined ? end.getTime() > Date.now() : end >= to
      const window = { from: edge, to: isLast ? to : end }
      if (isLast) over = true
      else edge = end
      return window
    },
    isOver: () => over,
    position: () => edge,
  }
}

/** With a parameter, so that the plan is kept: TimescaleDB plans for every chunk there is. */
async function oldestOf(db: Database | Transaction): Promise<Date> {
  const [oldest] = await db.execute<{ at: string | null }>(
    sql`SELECT min(created_at) AS at FROM audit_events WHERE created_at >= ${firstMoment.toISOString()}`,
  )
  return new Date(Date.parse(oldest?.at ?? '') || 0)
}
