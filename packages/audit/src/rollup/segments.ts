/** What counts a stretch of time: rollups, or the events themselves. */
export type Source = 'day' | 'hour' | 'minute' | 'events'

/** A stretch of time, `to` exclusive, and what counts it. */
export interface Segment {
  source: Source
  from: Date
  to: Date
}

const units = [
  { source: 'day', ms: 86_400_000 },
  { source: 'hour', ms: 3_600_000 },
  { source: 'minute', ms: 60_000 },
] as const

/** Boundaries that no slot of a rollup may straddle: one each `stepMs`, from `originMs` on. Unix time. */
export interface Grid {
  originMs: number
  stepMs: number
}

/**
 * Cuts a stretch of time so that each part is counted by the coarsest rollup that counts it exactly: days in the middle,
 * hours, minutes, and the events themselves for the seconds at both ends. In the order of time.
 */
export function segmentsOf(from: Date, to: Date, grid?: Grid): Segment[] {
  const fitting = units.filter(({ ms }) => !grid || (grid.stepMs % ms === 0 && grid.originMs % ms === 0))
  return cut(from.getTime(), to.getTime(), fitting)
}

function cut(from: number, to: number, [unit, ...finer]: readonly (typeof units)[number][]): Segment[] {
  if (from >= to) return []
  if (!unit) return [{ source: 'events', from: new Date(from), to: new Date(to) }]
  const first = Math.ceil(from / unit.ms) * unit.ms
  const last = Math.floor(to / unit.ms) * unit.ms
  if (first >= last) return cut(from, to, finer)
  const middle: Segment = { source: unit.source, from: new Date(first), to: new Date(last) }
  return [...cut(from, first, finer), middle, ...cut(last, to, finer)]
}
