import { wrapLongitude } from '@heimdall/geo'
import { type City, readCities } from './read-cities.ts'

/** By whole degrees of latitude and longitude. Read when somebody first asks: it takes a moment and some megabytes. */
let cells: Map<number, City[]> | null = null

const numberOf = (latitude: number, longitude: number) =>
  Math.floor(latitude) * 360 + Math.floor(wrapLongitude(longitude))

/** The places in the square degree that holds a point. */
export function placesAt(latitude: number, longitude: number): readonly City[] {
  cells ??= readCells()
  return cells.get(numberOf(latitude, longitude)) ?? []
}

/** All places in a square whose corner is at whole degrees. */
export function* placesIn(west: number, south: number, degrees: number): Generator<City> {
  const [east, north] = [Math.min(180, west + degrees), Math.min(90, south + degrees)]
  for (let latitude = south; latitude < north; latitude++) {
    for (let longitude = west; longitude < east; longitude++) yield* placesAt(latitude, longitude)
  }
}

function readCells(): Map<number, City[]> {
  const found = new Map<number, City[]>()
  for (const city of readCities()) {
    const cell = numberOf(city.latitude, city.longitude)
    const list = found.get(cell)
    if (list) list.push(city)
    else found.set(cell, [city])
  }
  return found
}
