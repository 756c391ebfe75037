import { median } from './median.ts'
import type { TrackFix } from './track-fix.ts'

/** Whoever rests goes neither up nor down; altitudes by satellite wander, but neither so far nor so fast. */
const climbM = 7
const climbMPerMinute = 2.4
const looked = 3

/** Whether these fixes, near each other on the map, lie along a steep path that somebody is on. */
export function isClimbing(fixes: readonly TrackFix[]): boolean {
  const first = altitudes(fixes, (index) => index)
  const last = altitudes(fixes, (index) => -1 - index)
  const begin = first[0]
  const end = last[0]
  if (!begin || !end || first.length < looked || last.length < looked) return false
  const [from, to] = [first, last].map((few) => median(few.map(({ metres }) => metres)))
  return isSteep({ at: begin.at, altitudeM: from ?? null }, { at: end.at, altitudeM: to ?? null })
}

/** Whether one is so much higher or lower after this time as nobody is who rests. */
export function isSteep(
  from: Pick<TrackFix, 'at' | 'altitudeM'>,
  to: Pick<TrackFix, 'at' | 'altitudeM'>,
): boolean {
  if (from.altitudeM === null || to.altitudeM === null) return false
  const height = Math.abs(to.altitudeM - from.altitudeM)
  return height >= climbM && height >= ((to.at - from.at) / 60_000) * climbMPerMinute
}

/** Of the first few fixes that know theirs, in the order that `placeOf` gives. */
function altitudes(
  fixes: readonly TrackFix[],
  placeOf: (index: number) => number,
): { at: number; metres: number }[] {
  const known: { at: number; metres: number }[] = []
  for (let index = 0; index < fixes.length && known.length < looked; index++) {
    const { at, altitudeM = null } = fixes.at(placeOf(index)) ?? {}
    if (at !== undefined && altitudeM !== null) known.push({ at, metres: altitudeM })
  }
  return known
}
