import type { TripMode } from '@heimdall/contracts'
import type { Point } from '@heimdall/geo'
import type { WaySum } from './way.ts'

/** A pause of a trip. Times in ms since 1970. */
export interface DetectedStop extends Point {
  arrivedAt: number
  leftAt: number
}

export interface DetectedTrip extends WaySum {
  startedAt: number
  endedAt: number
  start: Point
  end: Point
  mode: TripMode
  stops: DetectedStop[]
}
