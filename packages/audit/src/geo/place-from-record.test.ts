import { describe, expect, test } from 'vitest'
import { placeFromRecord } from './place-from-record.ts'

const nested = {
  city: { geoname_id: 2950159, names: { de: 'Berlin', en: 'Berlin' } },
  country: { geoname_id: 2921044, iso_code: 'DE', names: { de: 'Deutschland', en: 'Germany' } },
  location: { latitude: 52.52, longitude: 13.4 },
  registered_country: { iso_code: 'US', names: { en: 'United States' } },
  subdivisions: [{ iso_code: 'BE', names: { de: 'Land Berlin', en: 'State of Berlin' } }],
}

const flat = {
  city: 'Berlin (Charlottenburg-Wilmersdorf)',
  country_code: 'DE',
  latitude: 52.51,
  longitude: 13.32,
  postcode: '',
  state1: 'Berlin',
  state2: '',
  timezone: '',
}

describe('placeFromRecord', () => {
  test('reads the nested shape of GeoLite2 City', () => {
    expect(placeFromRecord(nested)).toEqual({
      countryCode: 'DE',
      countryName: 'Germany',
      city: 'Berlin',
      region: 'State of Berlin',
    })
  })

  test('reads the flat shape of DB-IP, without districts', () => {
    expect(placeFromRecord(flat)).toEqual({
      countryCode: 'DE',
      countryName: 'Germany',
      city: 'Berlin',
      region: 'Berlin',
    })
    expect(placeFromRecord({ ...flat, city: 'Zurich (Zurich (Kreis 1) / Hochschulen)' })?.city).toBe('Zurich')
  })

  test('leaves open what a record leaves open', () => {
    const country = { countryCode: 'CH', countryName: 'Switzerland', city: null, region: null }
    expect(placeFromRecord({ country_code: 'ch', city: '', state1: '' })).toEqual(country)
    expect(placeFromRecord({ country: { iso_code: 'CH' }, subdivisions: [] })).toEqual(country)
    expect(placeFromRecord({ registered_country: { iso_code: 'CH' } })).toEqual(country)
    expect(placeFromRecord({ country_code: 'Q1' })?.countryName).toBeNull()
  })

  test.each([null, undefined, 'DE', 7, [], {}, { country_code: '' }, { city: { names: null } }])(
    'finds nothing in %j',
    (record) => expect(placeFromRecord(record)).toBeNull(),
  )
})
