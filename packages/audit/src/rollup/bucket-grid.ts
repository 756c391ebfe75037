import { zoneClock } from '@heimdall/contracts/search'
import type { Span } from './counted-events.ts'
import type { Grid } from './segments.ts'

const minute = 60
const hour = 3_600
const day = 86_400
/** Seconds that people count in. */
const steps = [
  ...[1, 2, 5, 10, 15, 30],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7].map((count) => count * day),
]
const week = 7 * day

/**
 * Buckets over a span, `most` at most, all of one length. They are counted from the midnight before the span in the
 * viewer's zone, so that days are the viewer's; behind a change of clocks they begin an hour off.
 */
export function bucketGrid({ from, to }: Span, timeZone: string, most: number): Grid & { count: number } {
  const clock = zoneClock(timeZone)
  const dayMs = day * 1_000
  const midnight = clock.instantOf(Math.floor(clock.wallAt(from.getTime()) / dayMs) * dayMs)
  for (let index = 0; ; index++) {
    const stepMs = (steps[index] ?? week * (index - steps.length + 2)) * 1_000
    const originMs = originFor(stepMs, midnight)
    const first = Math.floor((from.getTime() - originMs) / stepMs)
    const count = Math.ceil((to.getTime() - originMs) / stepMs) - first
    if (count <= most) return { originMs: originMs + first * stepMs, stepMs, count }
  }
}

/**
 * Zones half an hour off would keep long spans from being counted by the hour, and any zone weeks from being counted by
 * the day; nobody sees it in bars that wide.
 */
function originFor(stepMs: number, midnightMs: number): number {
  if (stepMs >= week * 1_000) return Math.floor(midnightMs / (day * 1_000)) * day * 1_000
  return stepMs >= 12 * hour * 1_000 ? Math.floor(midnightMs / (hour * 1_000)) * hour * 1_000 : midnightMs
}
