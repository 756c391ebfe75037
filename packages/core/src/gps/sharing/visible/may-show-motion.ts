import { destination } from '@heimdall/geo'
import { crosses, type HiddenArea } from './hidden-area.ts'
import type { Sighting } from './sighting.ts'

/** For how long one may go on by speed and heading, forwards and backwards, without getting into a zone. */
const reachSeconds = 120
/** Where a phone says its heading alone. */
const supposedKmh = 50

/** Whether speed and heading of a fix may be told: not when they lead into a zone, or come out of it. */
export function mayShowMotion(fix: Sighting, areas: readonly HiddenArea[]): boolean {
  if (areas.length === 0) return true
  const reachM = (Math.abs(fix.speedKmh ?? supposedKmh) / 3.6) * reachSeconds
  // Without a heading, the speed alone leads everywhere as far.
  const headings = fix.heading === null ? [0, 90] : [fix.heading]
  return headings.every((heading) => {
    const from = destination(fix, heading + 180, reachM)
    const to = destination(fix, heading, reachM)
    return !areas.some((area) => crosses(area, from, to))
  })
}
