import type { Point } from './point.ts'

/** Mean radius of the earth (IUGG), metres. */
export const earthRadiusM = 6_371_008.8

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres along the great circle, by the haversine formula: exact enough for a sphere, also across the antimeridian. */
export function distanceM(a: Point, b: Point): number {
  const latitudeA = radians(a.latitude)
  const latitudeB = radians(b.latitude)
  const sinHalfLatitude = Math.sin((latitudeB - latitudeA) / 2)
  const sinHalfLongitude = Math.sin(radians(b.longitude - a.longitude) / 2)
  const chord = sinHalfLatitude ** 2 + Math.cos(latitudeA) * Math.cos(latitudeB) * sinHalfLongitude ** 2
  // Rounding may carry the chord of antipodes past 1.
  return 2 * earthRadiusM * Math.asin(Math.min(1, Math.sqrt(chord)))
}
