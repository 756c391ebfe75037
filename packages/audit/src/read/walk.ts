import type { Database, Transaction } from '@heimdall/db'
import { type SQL, sql } from '@heimdall/db/sql'
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
  /** Whether looking is free for the moment, because something else takes time anyway. */
  isFree?: (() => boolean) | undefined
  now: () => Date
  /** There is nothing before, where that is known. */
  beginsAt?: Date | undefined
  /** About when the log began, to look for its oldest event in few chunks. */
  beganAt?: Date | undefined
  /**
   * When the last thousand events began, the last eight thousand, and so on, newest first. Backwards no window reaches over one:
   * after hours in which little happened it would hold a hundred times what the one before held.
   */
  marks?: readonly Date[]
  /** What is older may be compressed, where a look costs something else than it did so far. */
  compressedBefore?: Date | undefined
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
/** While time costs nothing, looks are about so long, so that whoever waits is not kept waiting by one. */
const shortMs = 8
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
    isFree = () => false,
    now,
    ...options
  }: WalkOptions,
  look: (window: Window) => Promise<boolean>,
): Promise<Stopped | null> {
  if (isWhole) {
    await look(within)
    return null
  }
  const seam = options.compressedBefore
  const step =
    direction === 'desc'
      ? backwards(within, alignMs, now, [...(options.marks ?? []), ...(seam ? [seam] : [])])
      : await forwards(db, within, now, options)
  let lengthMs = firstMs
  let spentMs = 0
  let overheadMs = Number.POSITIVE_INFINITY
  for (let looks = 1; !step.isOver(); looks++) {
    const edge = step.position()
    const window = step.next(lengthMs)
    const beganMs = performance.now()
    if (await look(window)) return null
    const tookMs = performance.now() - beganMs
    overheadMs = Math.min(overheadMs, tookMs)
    const workMs = tookMs - overheadMs
    spentMs += workMs
    const factorFor = (ms: number) => Math.min(growth, ms / Math.max(noiseMs, workMs))
    const free = isFree()
    const leftMs = free ? Math.max(shortMs, budgetMs) : budgetMs - spentMs
    const isEnough = !free && looks > 1 && factorFor(leftMs) < 0.5
    // Of what lies behind the seam no more is known than at first.
    const feelingMs = Math.max(firstMs, thousandMs ?? firstMs * growth)
    const isAtSeam = step.isAt(seam)
    // What a border cut short says nothing of its whole length.
    const lookedMs = Math.abs(edge.getTime() - step.position().getTime())
    lengthMs = Math.min(lengthMs, Math.max(lookedMs, feelingMs))
    if (isEnough && !step.isOver()) {
      return { at: step.position(), nextMs: isAtSeam ? Math.ceil(feelingMs) : grown(factorFor(budgetMs)) }
    }
    if (looks === 1) lengthMs = nextMs ?? feelingMs
    else lengthMs = isAtSeam ? feelingMs : grown(factorFor(leftMs))
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
  isAt(time: Date | undefined): boolean
}

/** The first window holds whatever is newer than now as well: clocks differ. None reaches over a border. */
function backwards({ from, to }: Window, alignMs: number, now: () => Date, borders: readonly Date[]): Steps {
  let edge = to ?? now()
  let end = to
  let over = from !== undefined && to !== undefined && from >= to
  return {
    next(lengthMs) {
      const startMs = Math.floor((edge.getTime() - lengthMs) / alignMs) * alignMs
      const crossed = borders.filter((at) => at < edge && (lengthMs >= wholeMs || startMs < at.getTime()))
      const latest = new Date(Math.max(...crossed.map(Number)))
      const start = crossed.length > 0 ? latest : lengthMs >= wholeMs ? undefined : new Date(startMs)
      const isLast = start === undefined || (from !== undefined && start <= from)
      const window = { from: isLast ? from : start, to: end }
      if (isLast) over = true
      else end = edge = start
      return window
    },
    isOver: () => over,
    position: () => edge,
    isAt: (time) => edge.getTime() === time?.getTime(),
  }
}

async function forwards(
  db: Database | Transaction,
  { from, to }: Window,
  now: () => Date,
  { beginsAt, beganAt }: Pick<WalkOptions, 'beginsAt' | 'beganAt'>,
): Promise<Steps> {
  const oldest = beginsAt ?? (await oldestOf(db, beganAt))
  let edge = new Date(Math.max(from?.getTime() ?? -Infinity, oldest.getTime()))
  let over = to !== undefined && edge >= to
  return {
    next(lengthMs) {
      const end = new Date(edge.getTime() + lengthMs)
      const isLast = to === undefined ? end > now() : end >= to
      const window = { from: edge, to: isLast ? to : end }
      if (isLast) over = true
      else edge = end
      return window
    },
    isOver: () => over,
    position: () => edge,
    // Whoever comes out of what is compressed finds the rest cheaper.
    isAt: () => false,
  }
}

/** Where the log began first: PostgreSQL plans for every chunk and partition that a time may be in. */
async function oldestOf(db: Database | Transaction, beganAt: Date | undefined): Promise<Date> {
  const among = async (end: SQL) => {
    const [oldest] = await db.execute<{ at: string | null }>(
      sql`SELECT min(created_at) AS at FROM audit_events WHERE created_at >= ${firstMoment.toISOString()}${end}`,
    )
    return oldest?.at ?? null
  }
  const early = beganAt && (await among(sql` AND created_at <= ${beganAt.toISOString()}`))
  return new Date(Date.parse(early ?? (await among(sql``)) ?? '') || 0)
}
