import { distanceM, type Point } from '@heimdall/geo'
import { placesAt } from './place-cells.ts'
import type { City } from './read-cities.ts'

export interface FoundPlace {
  /** The nearest city and where its centre is; null far away from any. */
  city: (Point & { name: string }) | null
  /** ISO 3166-1 alpha-2 */
  countryCode: string | null
}

/** What is smaller would say more than "the city". */
const cityOf = 15_000
const nearM = 100_000

/** The city and the country in which a point lies, by what is nearest to it. No network is asked. */
export function findPlace(point: Point): FoundPlace {
  const near = around(point)
    .map((city) => ({ city, distance: distanceM(point, city) }))
    .filter(({ distance }) => distance <= nearM)
    .sort((a, b) => a.distance - b.distance)
  const city = near.find(({ city: { population } }) => population >= cityOf)?.city ?? null
  return {
    city: city && { name: city.name, latitude: city.latitude, longitude: city.longitude },
    countryCode: near[0]?.city.countryCode ?? null,
  }
}

/** All in the degrees that are near enough to matter; near the poles these are many, and empty. */
function around({ latitude, longitude }: Point): City[] {
  const wide = Math.min(180, Math.ceil(1 / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))))
  const list: City[] = []
  for (let north = -1; north <= 1; north++) {
    for (let east = -wide; east <= wide; east++) {
      list.push(...placesAt(latitude + north, longitude + east))
    }
  }
  return list
}
