import type { Unit } from './rollups.ts'

/** What counts a stretch of time: rollups, or the events themselves. */
type Source = Unit | 'events'

/** A stretch of time, `to` exclusive, and what counts it. */
export interface Segment {
  source: Source
  from: Date
  to: Date
}

const dayMs = 86_400_000
const units = [
  // From Monday on; the first one there was.
  { source: 'week', ms: 7 * dayMs, originMs: 4 * dayMs },
  { source: 'day', ms: dayMs, originMs: 0 },
  { source: 'hour', ms: 3_600_000, originMs: 0 },
  { source: 'minute', ms: 60_000, originMs: 0 },
] as const

/** Boundaries that no slot of a rollup may straddle: one each `stepMs`, from `originMs` on. Unix time. */
export interface Grid {
  originMs: number
  stepMs: number
}

export interface SegmentOptions {
  grid?: Grid | undefined
  /** Whether the last slot may reach beyond the end: so it need not be put together from finer ones. */
  isOpen?: boolean
  /** Whether there is a rollup of such slots. */
  isKept?: (unit: Unit) => boolean
}

/**
 * Cuts a stretch of time so that each part is counted by the coarsest rollup that counts it exactly: weeks in the middle,
 * days, hours, minutes, and the events themselves for the seconds at both ends. In the order of time.
 */
export function segmentsOf(
  from: Date,
  to: Date,
  { grid, isOpen = false, isKept = () => true }: SegmentOptions = {},
): Segment[] {
  const fitting = units.filter(
    ({ source, ms, originMs }) =>
      isKept(source) && (!grid || (grid.stepMs % ms === 0 && (grid.originMs - originMs) % ms === 0)),
  )
  const [coarsest] = fitting
  const end = isOpen && coarsest ? slotAfter(coarsest, to.getTime()) : to.getTime()
  return cut(from.getTime(), end, fitting)
}

type Slots = (typeof units)[number]
/** The first start of a slot that is not before a time. */
const slotAfter = ({ ms, originMs }: Slots, time: number) => Math.ceil((time - originMs) / ms) * ms + originMs

function cut(from: number, to: number, [unit, ...finer]: readonly Slots[]): Segment[] {
  if (from >= to) return []
  if (!unit) return [{ source: 'events', from: new Date(from), to: new Date(to) }]
  const first = slotAfter(unit, from)
  const last = Math.floor((to - unit.originMs) / unit.ms) * unit.ms + unit.originMs
  if (first >= last) return cut(from, to, finer)
  const middle: Segment = { source: unit.source, from: new Date(first), to: new Date(last) }
  return [...cut(from, first, finer), middle, ...cut(last, to, finer)]
}
