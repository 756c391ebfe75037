import type { MapPlaces } from '@heimdall/contracts'
import { mapPlaceTiers } from '@heimdall/contracts'
import { germanNames } from './german-names.ts'
import { placesIn } from './place-cells.ts'
import type { City } from './read-cities.ts'

/** What maps write on land where they have no tiles: the larger places of one square of a tier. Null: there is no such square. */
export function listMapPlaces(tier: number, column: number, row: number): MapPlaces | null {
  const found = mapPlaceTiers[tier]
  if (!found) return null
  const { degrees, population } = found
  const [west, south] = [column * degrees - 180, row * degrees - 90]
  if (west < -180 || west >= 180 || south < -90 || south >= 90) return null
  const large: City[] = []
  for (const city of placesIn(west, south, degrees)) if (city.population >= population) large.push(city)
  large.sort((a, b) => b.population - a.population)
  const german = large.map(({ countryCode, name }) => germanNames[`${countryCode}:${name}`] ?? '')
  return {
    names: large.map(({ name }) => name),
    german: Object.fromEntries(german.flatMap((name, at) => (name === '' ? [] : [[at, name]]))),
    latitudes: large.map(({ latitude }) => round(latitude)),
    longitudes: large.map(({ longitude }) => round(longitude)),
    populations: large.map((city) => city.population),
    capitals: large.flatMap(({ isCapital }, at) => (isCapital ? [at] : [])),
  }
}

/** To ten metres. */
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
