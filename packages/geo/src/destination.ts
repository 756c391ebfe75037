import { earthRadiusM } from './distance.ts'
import type { Point } from './point.ts'

/** Where one arrives who leaves `from` by `bearing` (degrees clockwise from north) and goes `distanceM` along the great circle. */
export function destination(from: Point, bearing: number, distanceM: number): Point {
  const angle = distanceM / earthRadiusM
  const heading = (bearing * Math.PI) / 180
  const latitude = (from.latitude * Math.PI) / 180
  const sine = Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(heading)
  const arrival = Math.asin(Math.max(-1, Math.min(1, sine)))
  const turn = Math.atan2(
    Math.sin(heading) * Math.sin(angle) * Math.cos(latitude),
    Math.cos(angle) - Math.sin(latitude) * sine,
  )
  return {
    latitude: (arrival * 180) / Math.PI,
    longitude: wrapLongitude(from.longitude + (turn * 180) / Math.PI),
  }
}

/** -180 up to, but not, 180. */
export const wrapLongitude = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180
