import type { Track } from '@heimdall/contracts'

/** Of a way the point whose time is nearest; null of an empty one. */
export function nearestPoint({ times, latitudes, longitudes }: Track, at: number) {
  let best = -1
  for (let index = 0; index < times.length; index += 1) {
    if (best < 0 || Math.abs((times[index] ?? 0) - at) < Math.abs((times[best] ?? 0) - at)) best = index
  }
  const [latitude, longitude] = [latitudes[best], longitudes[best]]
  return latitude === undefined || longitude === undefined ? null : { latitude, longitude }
}
