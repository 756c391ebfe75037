import { expect, it } from 'vitest'
import { findPlace } from './index.ts'

it.for([
  ['Berlin, and no part of it', 52.5163, 13.3777, 'Berlin', 'DE'],
  ['Vienna', 48.2082, 16.3738, 'Vienna', 'AT'],
  ['Suva, near the antimeridian', -18.1416, 178.4419, 'Suva', 'FJ'],
] as const)('finds %s', ([, latitude, longitude, name, countryCode]) => {
  const found = findPlace({ latitude, longitude })
  expect([found.city?.name, found.countryCode]).toEqual([name, countryCode])
})

it('finds nothing on the ocean, nor at the pole', () => {
  for (const [latitude, longitude] of [
    [0, -30],
    [90, 0],
    [-89.99, 179.99],
  ] as const) {
    expect(findPlace({ latitude, longitude })).toEqual({ city: null, countryCode: null })
  }
})

it('takes every place on the globe, to its very edges', () => {
  for (const latitude of [-90, -89.999, -66.6, -0.0001, 0, 45, 71.2, 89.999, 90]) {
    for (const longitude of [-180, -179.9999, -90, 0, 0.5, 179.9999, 180]) {
      const { city, countryCode } = findPlace({ latitude, longitude })
      expect([typeof city?.name, typeof countryCode]).toEqual([
        city === null ? 'undefined' : 'string',
        countryCode === null ? 'object' : 'string',
      ])
    }
  }
})

it('is the same on both sides of the antimeridian', () => {
  const [west, east] = [-180, 180].map((longitude) => findPlace({ latitude: -16.8, longitude }))
  expect(west).toEqual(east)
  // Taveuni, a few kilometres from it.
  expect(west?.countryCode).toBe('FJ')
})
