import type { Precision } from '@heimdall/contracts'
import { expect, test } from 'vitest'
import { type Drawn, placeWatched } from './place-watched.ts'

const position = (at: number, latitude: number | null = 48 + at / 1_000) => ({
  at,
  latitude,
  longitude: latitude === null ? null : 16,
  altitudeM: null,
  accuracyM: 5,
  speedKmh: null,
  heading: null,
  city: null,
  countryCode: 'AT',
})
type Position = ReturnType<typeof position>

/** What a map was told, in short. */
function world(first: Precision = 'exact') {
  const told: string[] = []
  const drawn: Drawn = { precision: null, at: new Map() }
  const store = {
    describe: () => undefined,
    remove: (key: string) => void told.push(`remove ${key}`),
    lead: (key: string, way: readonly { latitude: number }[]) =>
      void told.push(`lead ${key} ${way.map(({ latitude }) => latitude).join(' ')}`.trim()),
    place(key: string, { fixTime, accuracyM }: { fixTime: number; accuracyM: number | null }) {
      told.push(`place ${key} ${fixTime}${accuracyM === 5 ? '' : ` within ${accuracyM} m`}`)
    },
  }
  const device = (...track: Position[][]) => ({
    key: 'a',
    name: 'Phone',
    colour: '#4f46e5',
    icon: 'smartphone',
    position: track.at(-1)?.at(-1) ?? position(9),
    track,
    trip: { distanceM: 0, movingMs: 0, topSpeedKmh: null },
  })
  const show = (devices: Parameters<typeof placeWatched>[2], precision = first) => {
    told.length = 0
    placeWatched(store, drawn, devices, precision)
    return told
  }
  return { device, show }
}

test('the way there is drawn as soon as the page is opened, and goes on', () => {
  const { device, show } = world()
  const way = [position(1), position(2), position(3)]
  expect(show([device([position(0)], way)])).toEqual(['remove a', 'place a 3', 'lead a 48.001 48.002 48.003'])
  // A state that says more than one step brings all of them.
  const on = [position(2), position(3), position(4), position(5)]
  const led = 'lead a 48.002 48.003 48.004 48.005'
  expect(show([device(on)])).toEqual(['place a 4', 'place a 5', led])
  expect(show([device(on)])).toEqual([led])
  expect(show([])).toEqual(['remove a'])
})

test('no line leads over a gap, however much lies behind it', () => {
  const { device, show } = world()
  show([device([position(1), position(2)])])
  const gap = [position(5), position(6)]
  expect(show([device([position(1), position(2)], gap)])).toEqual([
    'remove a',
    'place a 6',
    'lead a 48.005 48.006',
  ])
})

test('who sees less sees no way, and a country has no place', () => {
  const { device, show } = world()
  show([{ ...device(), position: position(1) }])
  expect(show([{ ...device(), position: position(2) }])).toEqual(['remove a', 'place a 2', 'lead a 48.002'])
  expect(show([{ ...device(), position: position(3, null) }])).toEqual(['remove a'])
  expect(show([{ ...device(), position: position(4, null) }])).toEqual([])
})

test('a square of a kilometre is no point', () => {
  const { device, show } = world('grid')
  expect(show([{ ...device(), position: position(1) }])).toContain('place a 1 within 700 m')
})

test('who may see less from now on sees nothing of what was exact', () => {
  const { device, show } = world()
  const way = [position(601), position(602)]
  show([device(way)])
  // A coarse moment is that of its tick, which may lie before.
  expect(show([{ ...device(), position: position(600) }], 'grid')).toEqual([
    'remove a',
    'remove a',
    'place a 600 within 700 m',
    'lead a 48.6',
  ])
  expect(show([device(way)])).toEqual(['remove a', 'remove a', 'place a 602', 'lead a 48.601 48.602'])
  expect(show([{ ...device(), position: position(600, null) }], 'country')).toEqual(['remove a'])
})

test('a longer delay takes back what was later, though the way begins before', () => {
  const { device, show } = world()
  show([device([position(1), position(2), position(3), position(4)])])
  expect(show([device([position(1), position(2)])])).toEqual([
    'remove a',
    'place a 2',
    'lead a 48.001 48.002',
  ])
  expect(show([device([position(1), position(2), position(3)])])).toEqual([
    'place a 3',
    'lead a 48.001 48.002 48.003',
  ])
})

test('a zone that is drawn over the way takes it from who has seen it, and the device goes on', () => {
  const { device, show } = world()
  show([device([position(1), position(2), position(3), position(4)])])
  expect(show([device([position(1)], [position(4), position(5)])])).toEqual([
    'place a 5',
    'lead a 48.004 48.005',
  ])
})
