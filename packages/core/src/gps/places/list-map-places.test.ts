import { mapPlaceTiers } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { findPlace, listMapPlaces } from './index.ts'

const squareOf = (tier: number, latitude: number, longitude: number) => {
  const degrees = mapPlaceTiers[tier]?.degrees ?? 0
  return listMapPlaces(tier, Math.floor((longitude + 180) / degrees), Math.floor((latitude + 90) / degrees))
}

test('the whole world at once: the large ones, largest first', () => {
  const world = listMapPlaces(0, 0, 0)
  expect(world?.names.length).toBeGreaterThan(1_500)
  expect(world?.populations).toEqual(world?.populations.toSorted((a, b) => b - a))
  expect(Math.min(...(world?.populations ?? []))).toBeGreaterThanOrEqual(mapPlaceTiers[0]?.population ?? 0)
  const berlin = world?.names.indexOf('Berlin') ?? -1
  expect(world?.capitals).toContain(berlin)
  expect([world?.latitudes[berlin], world?.longitudes[berlin]]).toEqual([52.5244, 13.4105])
  // What comes with the first map must be small.
  expect(JSON.stringify(world).length).toBeLessThan(120_000)
})

test('in German as Germans say it', () => {
  const near = squareOf(1, 48.1, 11.5)
  const munich = near?.names.indexOf('Munich') ?? -1
  expect(near?.german[munich]).toBe('München')
  expect(Object.values(listMapPlaces(0, 0, 0)?.german ?? {})).toContain('Rom')
})

test('near by also villages, and no part of a city', () => {
  const near = squareOf(2, 50.1, 9.9)
  expect(near?.names.length).toBeGreaterThan(50)
  const [latitude, longitude] = [near?.latitudes.at(-1) ?? 0, near?.longitudes.at(-1) ?? 0]
  expect(findPlace({ latitude, longitude }).countryCode).toBe('DE')
  expect(near?.names).not.toContain('Berlin Köpenick')
})

test('each place lies in one square of a tier', () => {
  const { degrees } = mapPlaceTiers[2] ?? { degrees: 1 }
  const one = squareOf(2, 52.5, 13.4)
  for (const longitude of one?.longitudes ?? []) {
    expect(Math.floor((longitude + 180) / degrees)).toBe(Math.floor((13.4 + 180) / degrees))
  }
})

test('squares that there are not', () => {
  expect([
    listMapPlaces(3, 0, 0),
    listMapPlaces(0, 1, 0),
    listMapPlaces(1, -1, 0),
    listMapPlaces(2, 0, 90),
    listMapPlaces(Number.NaN, 0, 0),
  ]).toEqual([null, null, null, null, null])
})
