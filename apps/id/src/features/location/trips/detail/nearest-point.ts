import type { Track } from '@heimdall/contracts'

/** Where a way was at a moment, or nearest to it; null of an empty one. Long straight ways have few points, so it goes evenly between them. */
export function nearestPoint({ times, latitudes, longitudes }: Track, at: number) {
  const next = times.findIndex((time) => time >= at)
  const after = next === -1 ? times.length - 1 : next
  const before = next <= 0 ? after : next - 1
  const [start, end] = [times[before] ?? 0, times[after] ?? 0]
  const part = end > start ? (at - start) / (end - start) : 0
  const between = (list: readonly number[]) => {
    const [from, to] = [list[before], list[after]]
    return from === undefined || to === undefined ? null : from + (to - from) * part
  }
  const [latitude, longitude] = [between(latitudes), between(longitudes)]
  return latitude === null || longitude === null ? null : { latitude, longitude }
}
