import { distanceM, type Point, wrapLongitude } from '@heimdall/geo'
import { type City, readCities } from './read-cities.ts'

export interface FoundPlace {
  /** The nearest city and where its centre is; null far away from any. */
  city: (Point & { name: string }) | null
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null
}

/** What is smaller would say more than "the city". */
const cityOf = 15_000
const nearM = 100_000

/** By whole degrees of latitude and longitude. Read when somebody first asks: it takes a moment and some megabytes. */
let cells: Map<number, City[]> | null = null
const cellOf = (latitude: number, longitude: number) =>
  Math.floor(latitude) * 360 + Math.floor(wrapLongitude(longitude))

/** The city and the country in which a point lies, by what is nearest to it. No network is asked. */
export function findPlace(point: Point): FoundPlace {
  cells ??= readCells()
  const near = around(cells, point)
    .map((city) => ({ city, distance: distanceM(point, city) }))
    .filter(({ distance }) => distance <= nearM)
    .sort((a, b) => a.distance - b.distance)
  const city = near.find(({ city: { population } }) => population >= cityOf)?.city ?? null
  return {
    city: city && { name: city.name, latitude: city.latitude, longitude: city.longitude },
    countryCode: near[0]?.city.countryCode ?? null,
  }
}

function readCells(): Map<number, City[]> {
  const found = new Map<number, City[]>()
  for (const city of readCities()) {
    const cell = cellOf(city.latitude, city.longitude)
    const list = found.get(cell)
    if (list) list.push(city)
    else found.set(cell, [city])
  }
  return found
}

/** All in the degrees that are near enough to matter; near the poles these are many, and empty. */
function around(from: Map<number, City[]>, { latitude, longitude }: Point): City[] {
  const wide = Math.min(180, Math.ceil(1 / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))))
  const list: City[] = []
  for (let north = -1; north <= 1; north++) {
    for (let east = -wide; east <= wide; east++) {
      list.push(...(from.get(cellOf(latitude + north, longitude + east)) ?? []))
    }
  }
  return list
}
