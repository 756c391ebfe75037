import type { GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import { unknownToAll } from './fence-state.ts'
import { gatherFences } from './prepare-fences.ts'
import { nextSettlingAt, settleFences } from './settle-fences.ts'
import {
  berlin,
  box,
  circle,
  drive,
  fenceOf,
  fixesOf,
  type Leg,
  offset,
  type Place,
  start,
  told,
} from './testing/tracks.ts'

const events = (
  shape: GeofenceShape,
  track: readonly Leg[],
  rules: Partial<GeofenceRules> = {},
  around: Place = berlin,
) => told(drive([fenceOf(shape, rules)], fixesOf(track, around)).events)

/** From second 0, every 10 s. */
const every10s = (
  ...places: readonly (readonly [east: number, north: number, accuracyM?: number])[]
): Leg[] => places.map(([east, north, accuracyM], index) => [index * 10, east, north, accuracyM] as const)
const still = (east: number, from: number, to: number, step = 10): Leg[] =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => [from + index * step, east, 0] as const,
  )

describe('a circle of 100 m', () => {
  it('says nothing at the first fix, wherever it is', () => {
    expect(events(circle(100), [[0, 0, 0]])).toEqual([])
    expect(events(circle(100), [[0, 500, 0]])).toEqual([])
    // Nor for having been inside all along.
    expect(events(circle(100), still(0, 0, 900))).toEqual([])
  })

  it('is entered with the second fix inside, at the time of the first', () => {
    expect(events(circle(100), every10s([500, 0], [200, 0], [90, 0], [50, 0], [0, 0]))).toEqual([
      'enter 20, known 30',
    ])
  })

  it('is entered by where the fix is, whatever its accuracy', () => {
    expect(events(circle(100), every10s([150, 0, 90], [99, 0, 90], [98, 0, 90]))).toEqual([
      'enter 10, known 20',
    ])
    expect(events(circle(100), every10s([150, 0, 90], [101, 0, 90], [102, 0, 90]))).toEqual([])
  })

  it('is left beyond 20 m and the accuracy of the fix, and not before', () => {
    const inside = [[0, 0] as const, [0, 0] as const]
    expect(events(circle(100), every10s(...inside, [119, 0], [119, 0], [119, 0]))).toEqual([])
    expect(events(circle(100), every10s(...inside, [121, 0], [121, 0]))).toEqual(['exit 20, known 30'])
    expect(events(circle(100), every10s(...inside, [140, 0, 25], [140, 0, 25]))).toEqual([])
    expect(events(circle(100), every10s(...inside, [146, 0, 25], [146, 0, 25]))).toEqual([
      'exit 20, known 30',
    ])
  })

  it('takes one in ten of a large radius instead of 20 m', () => {
    const inside = [[0, 0] as const, [0, 0] as const]
    expect(events(circle(1_000), every10s(...inside, [1_095, 0], [1_095, 0]))).toEqual([])
    expect(events(circle(1_000), every10s(...inside, [1_105, 0], [1_105, 0]))).toEqual(['exit 20, known 30'])
  })

  it('is not entered by a single stray fix', () => {
    expect(events(circle(100), every10s([150, 0], [150, 0], [95, 0], [150, 0], [150, 0], [150, 0]))).toEqual(
      [],
    )
  })

  it('is not left by a single stray fix', () => {
    expect(events(circle(100), every10s([0, 0], [0, 0], [400, 0], [0, 0], [0, 0]))).toEqual([])
  })

  it('is entered by one fix that nothing contradicts for 30 s', () => {
    // The device then says nothing for an hour, and is elsewhere.
    const track: Leg[] = [
      [0, 500, 0],
      [20, 50, 0],
      [3_600, 900, 0],
      [3_610, 900, 0],
    ]
    expect(events(circle(100), track)).toEqual(['enter 20, known 50', 'exit 3600, known 3610'])
  })

  it('tells of somebody who stays, once', () => {
    const track = [[0, 500, 0] as const, ...still(0, 10, 900)]
    expect(events(circle(100), track)).toEqual(['enter 10, known 20', 'dwell 310'])
    expect(events(circle(100), track, { dwellSeconds: null })).toEqual(['enter 10, known 20'])
    expect(events(circle(100), track, { dwellSeconds: 30 })).toEqual(['enter 10, known 20', 'dwell 40'])
  })

  it('takes nobody to have stayed who has gone silent and is elsewhere', () => {
    const track: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [2_000, 900, 0],
      [2_010, 900, 0],
    ]
    expect(events(circle(100), track)).toEqual(['enter 10, known 20', 'exit 2000, known 2010'])
    // And to have stayed who says so when heard of again.
    const back: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [2_000, 10, 0],
    ]
    expect(events(circle(100), back)).toEqual(['enter 10, known 20', 'dwell 310, known 2000'])
  })

  it('goes on counting a stay through a stray fix', () => {
    const track: Leg[] = [[0, 500, 0], ...still(0, 10, 200), [205, 300, 0], ...still(0, 210, 400)]
    expect(events(circle(100), track)).toEqual(['enter 10, known 20', 'dwell 310'])
  })

  it('lets the next crossing wait for the cool-down', () => {
    const track: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [30, 300, 0],
      [40, 300, 0],
      [60, 300, 0],
      [80, 300, 0],
    ]
    // Entered with certainty at 20; at 60 it is 40 s ago, at 80 it is 60 s.
    expect(events(circle(100), track)).toEqual(['enter 10, known 20', 'exit 30, known 80'])
    expect(events(circle(100), track, { cooldownSeconds: 0 })).toEqual([
      'enter 10, known 20',
      'exit 30, known 40',
    ])
  })

  it('says nothing of a way out and back within the cool-down', () => {
    const track: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [30, 300, 0],
      [40, 300, 0],
      [50, 0, 0],
      [60, 0, 0],
    ]
    expect(events(circle(100), track)).toEqual(['enter 10, known 20'])
  })
})

describe('going right through between two fixes', () => {
  const through: Leg[] = [
    [0, -900, 0],
    [60, -500, 10],
    [120, 500, -10],
    [180, 900, 0],
  ]

  it('counts as entering and leaving', () => {
    expect(events(circle(100), through)).toEqual(['enter 120!', 'exit 120!'])
    expect(events({ type: 'polygon', rings: [box(80)] }, through)).toEqual(['enter 120!', 'exit 120!'])
    const road: GeofenceShape = {
      type: 'corridor',
      line: [offset(berlin, 0, -900), offset(berlin, 0, 900)],
      widthM: 40,
    }
    expect(events(road, through)).toEqual(['enter 120!', 'exit 120!'])
  })

  it('does not count when the fixes are further apart than 120 s', () => {
    const slow = through.map(([seconds, ...place]) => [seconds * 2.1, ...place] as const)
    expect(events(circle(100), slow)).toEqual([])
    expect(events(circle(100), slow, { crossingSeconds: 130 })).toEqual(['enter 252!', 'exit 252!'])
    expect(events(circle(100), through, { crossingSeconds: 0 })).toEqual([])
  })

  it('does not count when the way leads past', () => {
    expect(
      events(
        circle(100),
        through.map(([seconds, east]) => [seconds, east, 150] as const),
      ),
    ).toEqual([])
  })

  it('does not count from the doorstep: the device must be clearly outside again', () => {
    expect(events(circle(100), every10s([-300, 0], [-110, 0], [115, 0], [112, 0]))).toEqual([])
    expect(events(circle(100), every10s([-300, 0], [-110, 0], [160, 0, 50], [160, 0, 50]))).toEqual([])
  })

  it('is known by the fix inside, where there is one', () => {
    const track: Leg[] = [
      [0, -900, 0],
      [20, -400, 0],
      [30, 0, 0],
      [40, 400, 0],
      [60, 900, 0],
    ]
    expect(events(circle(100), track)).toEqual(['enter 30, known 40!', 'exit 40!'])
  })

  it('is told of again only after the cool-down', () => {
    const track: Leg[] = [
      [0, -500, 0],
      [10, 500, 0],
      [40, -500, 0],
      [60, -500, 0],
      [90, 500, 0],
    ]
    expect(events(circle(100), track)).toEqual(['enter 10!', 'exit 10!', 'enter 90!', 'exit 90!'])
  })
})

describe('along and around', () => {
  it('a walk along the edge, within the margin, is silent', () => {
    const track = Array.from({ length: 40 }, (_, index) => [index * 5, 105, -200 + index * 10] as const)
    expect(events(circle(100), track)).toEqual([])
  })

  it('a walk around it is silent', () => {
    const track = Array.from({ length: 73 }, (_, index) => {
      const angle = (index * Math.PI) / 36
      return [index * 10, 130 * Math.cos(angle), 130 * Math.sin(angle)] as const
    })
    expect(events(circle(100), track)).toEqual([])
  })

  it('a walk across it enters and leaves once', () => {
    const track = Array.from({ length: 61 }, (_, index) => [index * 10, -300 + index * 10, 20] as const)
    expect(events(circle(100), track)).toEqual(['enter 210, known 220', 'exit 420, known 430'])
  })

  it('standing at the edge with a jumping position does not flutter', () => {
    const jitter = [3, -15, -12, 2, 17, -9, 8, -18, -14, 4, 19, 11, -6, -16, 10, 17]
    const track = [
      [0, 300, 0] as const,
      ...Array.from(
        { length: 160 },
        (_, index) => [10 + index * 5, 100 + (jitter[index % 16] ?? 0), 0] as const,
      ),
    ]
    expect(events(circle(100), track)).toEqual(['enter 15, known 20', 'dwell 315'])
  })
})

describe('a polygon with a hole', () => {
  const ring: GeofenceShape = { type: 'polygon', rings: [box(300), box(100)] }

  it('is left into its hole, and entered from there', () => {
    const track = every10s(
      [500, 0],
      [250, 0],
      [200, 0],
      [30, 0],
      [0, 0],
      [0, 10],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    )
    const back = every10s([0, 0], [200, 0], [200, 0], [200, 0]).map(
      ([seconds, ...place]) => [seconds + 110, ...place] as const,
    )
    expect(events(ring, [...track, ...back])).toEqual([
      'enter 10, known 20',
      'exit 30, known 80',
      'enter 120, known 140',
    ])
  })

  it('is passed through from its hole to the outside', () => {
    expect(events(ring, every10s([0, 0], [10, 0], [500, 0], [600, 0]))).toEqual(['enter 20!', 'exit 20!'])
  })
})

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
    expect(events(shape, across, { cooldownSeconds: 0 }, middle)).toEqual([
      'enter 20, known 30',
      'exit 70, known 80',
    ])
    const through = every10s([900, 0], [300, 0], [-300, 0], [-900, 0])
    expect(events(shape, through, {}, middle)).toEqual(['enter 20!', 'exit 20!'])
  })
})

describe('numbers of a fence', () => {
  it('may ask for more fixes, or for less time', () => {
    const track = every10s([500, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0])
    expect(events(circle(100), track, { confirmFixes: 5, confirmSeconds: 3_600 })).toEqual([
      'enter 10, known 50',
    ])
    expect(events(circle(100), track, { confirmFixes: 20, confirmSeconds: 25 })).toEqual([
      'enter 10, known 35',
    ])
    expect(events(circle(100), track, { confirmFixes: 1 })).toEqual(['enter 10'])
    expect(events(circle(100), track, { confirmFixes: 20, confirmSeconds: 0 })).toEqual(['enter 10'])
  })

  it('may widen or drop the margin', () => {
    const track = every10s([0, 0], [0, 0], [130, 0], [130, 0])
    expect(events(circle(100), track, { exitMarginM: 40 })).toEqual([])
    expect(events(circle(100), track, { exitMarginPercent: 50 })).toEqual([])
    const near = every10s([0, 0], [0, 0], [101, 0], [101, 0])
    expect(events(circle(100), near, { exitMarginM: 0, exitMarginPercent: 0 })).toEqual(['exit 20, known 30'])
  })
})

describe('time', () => {
  it('goes forward: what is late or comes twice changes nothing', () => {
    const fixes = fixesOf(every10s([500, 0], [90, 0], [50, 0], [0, 0]))
    const shuffled = [0, 1, 0, 1, 2, 1, 0, 3, 2, 3].flatMap((index) => fixes[index] ?? [])
    const fence = fenceOf(circle(100))
    expect(drive([fence], shuffled)).toEqual(drive([fence], fixes))
  })

  it('alone makes certain what nothing contradicts, once', () => {
    const fence = fenceOf(circle(100))
    const prepared = gatherFences([fence])
    const { states } = drive(
      [fence],
      fixesOf([
        [0, 500, 0],
        [20, 50, 0],
      ]),
    )
    expect(nextSettlingAt(states, prepared)).toBe(start + 50_000)
    expect(settleFences(states, prepared, start + 49_999)).toEqual({ states, events: [] })
    const settled = settleFences(states, prepared, start + 70_000)
    expect(told(settled.events)).toEqual(['enter 20, known 50'])
    expect(nextSettlingAt(settled.states, prepared)).toBeNull()
    expect(settleFences(settled.states, prepared, start + 90_000).events).toEqual([])
    // The next fix would have said the same, and says it no more.
    expect(drive([fence], fixesOf([[60, 50, 0]]), settled.states).events).toEqual([])
  })
})

describe('a fence that is new or changed', () => {
  const inside = fixesOf([
    [0, 0, 0],
    [10, 0, 0],
  ])

  it('starts anew, silently', () => {
    const before = drive(
      [fenceOf(circle(100))],
      fixesOf([
        [0, 500, 0],
        [10, 0, 0],
        [20, 0, 0],
      ]),
    )
    const changed = [fenceOf(circle(50), {}, { revision: 2 })]
    const after = drive(
      changed,
      fixesOf([
        [30, 300, 0],
        [40, 300, 0],
        [50, 300, 0],
      ]),
      before.states,
    )
    expect(after).toEqual({ events: [], states: { revision: 2, states: {} } })
  })

  it('takes nothing from the others', () => {
    const one = fenceOf(circle(100), {}, { id: 'one' })
    const { states } = drive([one], inside)
    const two = fenceOf(circle(200), {}, { id: 'two', revision: 2 })
    const after = drive(
      [one, two],
      fixesOf([
        [20, 400, 0],
        [30, 400, 0],
        [40, 400, 0],
      ]),
      states,
    )
    expect(after.events.map(({ fenceId, kind }) => [fenceId, kind])).toEqual([['one', 'exit']])
  })

  it('is kept by a process that has not heard of it, and forgotten by one that knows it is gone', () => {
    const one = fenceOf(circle(100), {}, { id: 'one' })
    const two = fenceOf(circle(200), {}, { id: 'two', revision: 2 })
    const three = fenceOf(circle(300), {}, { id: 'three', revision: 3 })
    const { states } = drive([one, two], inside)
    expect(Object.keys(drive([one], fixesOf([[20, 0, 0]]), states).states.states)).toEqual(['one', 'two'])
    expect(Object.keys(drive([one, three], fixesOf([[20, 0, 0]]), states).states.states)).toEqual([
      'one',
      'three',
    ])
  })

  it('costs nothing to store for devices that are outside', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      fenceOf(circle(50, offset(berlin, 1_000 + index * 200, 0)), {}, { id: `fence ${index}` }),
    )
    expect(drive(many, inside).states).toEqual({ revision: 1, states: {} })
    expect(drive([], inside).states).toBe(unknownToAll)
  })
})
