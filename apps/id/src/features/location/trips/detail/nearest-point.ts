import type { Track } from '@heimdall/contracts'
import { placeAt } from '@heimdall/ui/trips'

/** Where a way was at a moment, or nearest to it; null of an empty one. */
export function nearestPoint(track: Track, at: number): { latitude: number; longitude: number } | null {
  const [first, last] = [track.times[0], track.times.at(-1)]
  if (first === undefined || last === undefined) return null
  const place = placeAt(track, Math.min(last, Math.max(first, at)))
  if (!place) return null
  const { latitude, longitude } = place
  // Lines go on beyond 180; a field for degrees does not.
  return { latitude, longitude: longitude - Math.round(longitude / 360) * 360 }
}
