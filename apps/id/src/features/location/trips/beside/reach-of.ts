import type { BoundingBox, TripWay } from '@heimdall/contracts'

/** The box around a way, the shorter way around the globe. */
export function reachOf({ latitudes, longitudes }: Pick<TripWay, 'latitudes' | 'longitudes'>): BoundingBox {
  const [eastern, western] = [longitudes.filter((one) => one >= 0), longitudes.filter((one) => one < 0)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [from, to] = [Math.min(...eastern), Math.max(...western)]
  const crosses = eastern.length > 0 && western.length > 0 && to + 360 - from < east - west
  return {
    west: crosses ? from : west,
    south: Math.min(...latitudes),
    east: crosses ? to : east,
    north: Math.max(...latitudes),
  }
}
