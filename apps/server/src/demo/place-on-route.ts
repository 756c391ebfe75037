import { destination, distanceM, type Point } from '@heimdall/geo'
import type { Route, Stop } from './routes.ts'

export interface Place extends Point {
  speedKmh: number
  /** Degrees. */
  heading: number
  isMoving: boolean
}

/** A rest of more than an hour ends a trip; without any, six hours would be one. */
const homeSeconds = 65 * 60
const awaySeconds = 3 * 3_600

interface Leg {
  from: Stop
  to: Stop
  lengthM: number
  seconds: number
}

/**
 * Where somebody is on a round at a moment, always the same for the same moment: so a run of the demo goes on where the last
 * one was, and what it sends twice is known.
 */
export function placeOnRoute(route: Route, at: Date): Place {
  const legs = legsOf(route)
  const round = legs.reduce((sum, { from, seconds }) => sum + restOf(from) + seconds, 0)
  const time = (at.getTime() / 1_000) % (homeSeconds + Math.ceil(awaySeconds / round) * round)
  if (time < homeSeconds) return resting(route.stops[0], time, 0)
  let left = (time - homeSeconds) % round
  for (const { from, to, lengthM, seconds } of legs) {
    const rest = restOf(from)
    const heading = bearing(from, to)
    if (left < rest) return resting(from, left, heading)
    left -= rest
    if (left < seconds) {
      const place = destination(from, heading, (lengthM * left) / seconds)
      return { ...place, speedKmh: route.speedKmh, heading, isMoving: true }
    }
    left -= seconds
  }
  // Rounding alone leads here.
  return resting(route.stops[0], 0, 0)
}

function legsOf({ stops, speedKmh }: Route): Leg[] {
  return stops.map((from, index) => {
    const to = stops[index + 1] ?? stops[0]
    const lengthM = distanceM(from, to)
    return { from, to, lengthM, seconds: lengthM / (speedKmh / 3.6) }
  })
}

const restOf = ({ rests }: Stop): number => rests?.seconds ?? 0
const pointOf = ({ latitude, longitude }: Stop): Point => ({ latitude, longitude })

/** A phone that lies still says a few metres of this and that. */
const resting = (stop: Stop, seconds: number, heading: number): Place => ({
  ...destination(pointOf(stop), (seconds * 47) % 360, 3 + 2 * Math.sin(seconds / 7)),
  speedKmh: 0,
  heading,
  isMoving: false,
})

/** Of short ways: degrees from north, as on a plane. */
function bearing(from: Point, to: Point): number {
  const east = (to.longitude - from.longitude) * Math.cos((from.latitude * Math.PI) / 180)
  const degrees = (Math.atan2(east, to.latitude - from.latitude) * 180) / Math.PI
  return (degrees + 360) % 360
}
