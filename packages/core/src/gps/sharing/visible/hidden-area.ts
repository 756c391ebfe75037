import { createHmac } from 'node:crypto'
import { destination, distanceM, type Point, wrapLongitude } from '@heimdall/geo'
import { nearestOfLine } from './nearest-of-line.ts'

/** A privacy zone as its owner has drawn it. */
export interface PrivacyZone extends Point {
  radiusM: number
}

/** What becomes of a zone: a circle whose centre is not what it protects, with a ragged belt around it. */
export interface HiddenArea {
  centre: Point
  radiusM: number
  /** How far beyond the circle it reaches, by the direction from its centre: one of each sector. */
  beltM: readonly number[]
}

const sectors = 24
const minBeltM = 200
const maxBeltM = 600
/** So that the belt covers all of the circle that was drawn, its centre moves by no more than the belt is wide. */
const minOffsetM = 60
/** Zones this near to each other, in degrees, are one place: whoever draws a zone anew gets no second centre to compare. */
const placeDegrees = 0.02

/**
 * Where a zone hides. Centre and belt follow from the secret of its owner and the place alone, so that they are the same at
 * every look: tracks that stop at its edge tell, however many they are, where the belt is and not where the zone is. They
 * do not follow from the radius either: centres that move along a line would point home.
 */
export function hiddenAreaOf(zone: PrivacyZone, secret: Uint8Array): HiddenArea {
  const place = [zone.latitude, zone.longitude].map((degrees) => Math.round(degrees / placeDegrees))
  const bytes = createHmac('sha512', secret)
    .update(`zone ${place.join(' ')}`)
    .digest()
  const share = (index: number) => bytes.readUInt16BE(index) / 65_536
  const offsetM = minOffsetM + (minBeltM - minOffsetM) * share(2)
  return {
    centre: destination(zone, share(0) * 360, offsetM),
    radiusM: zone.radiusM,
    beltM: Array.from(
      { length: sectors },
      (_, sector) => minBeltM + (maxBeltM - minBeltM) * (bytes.readUInt8(4 + sector) / 255),
    ),
  }
}

export function isInside({ centre, radiusM, beltM }: HiddenArea, point: Point): boolean {
  // A degree of latitude is more than 111 km: far away, which is usual, costs one subtraction.
  if (Math.abs(point.latitude - centre.latitude) * 111_000 > radiusM + maxBeltM) return false
  const distance = distanceM(centre, point)
  if (distance < radiusM + minBeltM) return true
  if (distance >= radiusM + maxBeltM) return false
  const east = wrapLongitude(point.longitude - centre.longitude) * Math.cos((centre.latitude * Math.PI) / 180)
  const turn = Math.atan2(east, point.latitude - centre.latitude) / (2 * Math.PI)
  return distance < radiusM + (beltM[Math.floor((turn + 1) * sectors) % sectors] ?? maxBeltM)
}

/** What is straight on a map is not on the globe, by so much over the ways that are looked at. */
const bendM = 20

/** Whether the straight way between two points comes as near as the belt reaches everywhere. */
export const crosses = ({ centre, radiusM }: HiddenArea, from: Point, to: Point): boolean =>
  distanceM(centre, nearestOfLine(centre, from, to)) < radiusM + minBeltM + bendM
