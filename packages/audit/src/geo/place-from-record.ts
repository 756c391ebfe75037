import type { GeoPlace } from './geo-reader.ts'

const countryNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

/**
 * Reads a database record of either shape: nested as in GeoLite2 City (`country.iso_code`, `city.names.en`), or
 * flat as in DB-IP's (`country_code`, `city`, `state1`; empty text for what is unknown, no country name). Null if
 * it tells nothing.
 */
export function placeFromRecord(record: unknown): GeoPlace | null {
  const flat = typeof field(record, 'country_code') === 'string'
  const place = flat ? flatPlace(record) : nestedPlace(record)
  return Object.values(place).some((value) => value !== null) ? place : null
}

function flatPlace(record: unknown): GeoPlace {
  const countryCode = text(record, 'country_code')?.toUpperCase() ?? null
  return {
    countryCode,
    countryName: countryName(countryCode),
    city: withoutDistrict(text(record, 'city')),
    region: text(record, 'state1'),
  }
}

function nestedPlace(record: unknown): GeoPlace {
  // Some addresses have no country of their own, only the one where they are registered.
  const country = field(record, 'country') ?? field(record, 'registered_country')
  const countryCode = text(country, 'iso_code')?.toUpperCase() ?? null
  const subdivisions = field(record, 'subdivisions')
  return {
    countryCode,
    countryName: text(field(country, 'names'), 'en') ?? countryName(countryCode),
    city: text(field(field(record, 'city'), 'names'), 'en'),
    region: Array.isArray(subdivisions) ? text(field(subdivisions[0], 'names'), 'en') : null,
  }
}

/**
 * DB-IP adds the district, as in "Berlin (Mitte)". An IP address doesn't tell that much, and one city must not
 * become twenty in a count by place. The few real names with brackets lose them; their region tells them apart.
 */
function withoutDistrict(city: string | null): string | null {
  return city?.replace(/ \(.*$/, '') ?? null
}

/** At most as many as there are pairs of letters. */
const knownNames = new Map<string, string | null>()

function countryName(code: string | null): string | null {
  // DisplayNames throws on what is not two letters.
  if (code === null || !/^[A-Z]{2}$/.test(code)) return null
  const known = knownNames.get(code)
  if (known !== undefined) return known
  const name = countryNames.of(code) ?? null
  knownNames.set(code, name)
  return name
}

function text(value: unknown, key: string): string | null {
  const found = field(value, key)
  return typeof found === 'string' && found !== '' ? found : null
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  // Any object may be read by a string key; the result stays unknown.
  return (value as Readonly<Record<string, unknown>>)[key]
}
