import type { Point } from '@heimdall/geo'

/** What detection looks at of a fix that is neither inaccurate nor a jump. Time in ms since 1970. */
export interface TrackFix extends Point {
  at: number
  altitudeM: number | null
  /** As the device says it; null: it says nothing. */
  speedKmh: number | null
}
