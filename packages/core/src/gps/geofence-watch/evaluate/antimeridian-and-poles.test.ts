import type { GeofenceShape } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import {
  box,
  circle,
  drive,
  eventsOf,
  every10s,
  fenceOf,
  offset,
  type Place,
  start,
  told,
} from './testing/tracks.ts'

const suva: Place = { latitude: -18.1, longitude: 179.9999 }
const beyond: Place = { latitude: 71, longitude: -179.9999 }
const arctic: Place = { latitude: 89.9, longitude: 40 }
describe.each([
  ['east of the antimeridian', suva],
  ['west of it', beyond],
  ['near the north pole', arctic],
])('%s', (_, middle) => {
  const shapes: [string, GeofenceShape][] = [
    ['circle', circle(100, middle)],
    ['polygon', { type: 'polygon', rings: [box(95, middle)] }],
    ['corridor', { type: 'corridor', line: [offset(middle, 0, -400), offset(middle, 0, 400)], widthM: 200 }],
  ]
  it.each(shapes)('a %s is entered, left and passed as anywhere', (_kind, shape) => {
    const across = every10s(
      [500, 0],
      [200, 0],
      [80, 0],
      [50, 0],
      [0, 0],
      [-50, 0],
      [-80, 0],
      [-150, 0],
      [-250, 0],
      [-350, 0],
    )
    expect(eventsOf(shape, across, { cooldownSeconds: 0 }, middle)).toEqual([
      'enter 20, known 30',
      'exit 70, known 80',
    ])
    const through = every10s([900, 0], [300, 0], [-300, 0], [-900, 0])
    expect(eventsOf(shape, through, {}, middle)).toEqual(['enter 20!', 'exit 20!'])
  })
})

describe('a ring around the antimeridian', () => {
  const ring: GeofenceShape = { type: 'polygon', rings: [box(300, suva), box(100, suva)] }

  it('has its hole on both sides of it', () => {
    const track = every10s(
      [500, 0],
      [200, 0],
      [200, 0],
      [20, 0],
      [-20, 0],
      [20, 0],
      [-20, 0],
      [20, 0],
      [-20, 0],
    )
    expect(eventsOf(ring, track, {}, suva)).toEqual(['enter 10, known 20', 'exit 30, known 80'])
  })

  it('is walked along without a sound', () => {
    const track = Array.from({ length: 40 }, (_, index) => [index * 10, 310, -200 + index * 10] as const)
    expect(eventsOf(ring, track, {}, suva)).toEqual([])
  })
})

describe('the pole itself', () => {
  const north: Place = { latitude: 90, longitude: 0 }
  /** So many metres from it on a meridian. */
  const onMeridian = (longitude: number, metres: number): Place => ({
    latitude: 90 - metres / 111_195.08,
    longitude,
  })
  const walk = (...places: readonly Place[]) =>
    places.map((place, index) => ({ ...place, fixTime: start + index * 10_000, accuracyM: null }))
  const square: GeofenceShape = {
    type: 'polygon',
    rings: [[-135, -45, 45, 135].map((longitude) => onMeridian(longitude, 1_000))],
  }

  it.each<[string, GeofenceShape]>([
    ['circle', circle(500, north)],
    ['polygon', square],
  ])('a %s around it is entered on one meridian and left on another', (_kind, shape) => {
    const track = walk(
      onMeridian(10, 3_000),
      onMeridian(10, 100),
      onMeridian(-170, 100),
      north,
      onMeridian(-100, 100),
      onMeridian(-100, 100),
      onMeridian(-100, 100),
      onMeridian(-100, 100),
      onMeridian(-100, 2_000),
      onMeridian(-100, 2_000),
    )
    expect(told(drive([fenceOf(shape)], track).events)).toEqual(['enter 10, known 20', 'exit 80, known 90'])
    const over = walk(onMeridian(10, 4_000), onMeridian(10, 3_000), onMeridian(-170, 3_000))
    expect(told(drive([fenceOf(shape)], over).events)).toEqual(['enter 20!', 'exit 20!'])
  })
})
