import { median } from './median.ts'
import type { TrackFix } from './track-fix.ts'

/** Whoever rests goes neither up nor down; altitudes by satellite wander, but neither so far nor so fast. */
const climbM = 7
const climbMPerMinute = 2.4
const looked = 3

/** Whether these fixes, near each other on the map, lie along a steep path that somebody is on. */
export function isClimbing(fixes: readonly TrackFix[]): boolean {
  const first = altitudes(fixes)
  const last = altitudes(fixes.toReversed())
  const begin = first[0]
  const end = last[0]
  if (!begin || !end || first.length < looked || last.length < looked) return false
  const height = Math.abs(
    median(first.map(({ metres }) => metres)) - median(last.map(({ metres }) => metres)),
  )
  return height >= climbM && height >= ((end.at - begin.at) / 60_000) * climbMPerMinute
}

/** Of the first few fixes that know theirs. */
function altitudes(fixes: readonly TrackFix[]): { at: number; metres: number }[] {
  const known: { at: number; metres: number }[] = []
  for (const { at, altitudeM } of fixes) {
    if (altitudeM !== null) known.push({ at, metres: altitudeM })
    if (known.length === looked) break
  }
  return known
}
