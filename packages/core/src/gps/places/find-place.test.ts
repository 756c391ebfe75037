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
