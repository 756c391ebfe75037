import type { GeofenceShape } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import {
  berlin,
  box,
  circle,
  drive,
  eventsOf,
  every10s,
  fenceOf,
  fixesOf,
  type Leg,
  offset,
} from './testing/tracks.ts'

describe('going right through between two fixes', () => {
  const through: Leg[] = [
    [0, -900, 0],
    [60, -500, 10],
    [120, 500, -10],
    [180, 900, 0],
  ]

  it('counts as entering and leaving', () => {
    expect(eventsOf(circle(100), through)).toEqual(['enter 120!', 'exit 120!'])
    expect(eventsOf({ type: 'polygon', rings: [box(80)] }, through)).toEqual(['enter 120!', 'exit 120!'])
    const road: GeofenceShape = {
      type: 'corridor',
      line: [offset(berlin, 0, -900), offset(berlin, 0, 900)],
      widthM: 40,
    }
    expect(eventsOf(road, through)).toEqual(['enter 120!', 'exit 120!'])
  })

  it('does not count when the fixes are further apart than 120 s', () => {
    const slow = through.map(([seconds, ...place]) => [seconds * 2.1, ...place] as const)
    expect(eventsOf(circle(100), slow)).toEqual([])
    expect(eventsOf(circle(100), slow, { crossingSeconds: 130 })).toEqual(['enter 252!', 'exit 252!'])
    expect(eventsOf(circle(100), through, { crossingSeconds: 0 })).toEqual([])
  })

  it('does not count when the way leads past', () => {
    expect(
      eventsOf(
        circle(100),
        through.map(([seconds, east]) => [seconds, east, 150] as const),
      ),
    ).toEqual([])
  })

  it('does not count from the doorstep: the device must be clearly outside again', () => {
    expect(eventsOf(circle(100), every10s([-300, 0], [-110, 0], [115, 0], [112, 0]))).toEqual([])
    expect(eventsOf(circle(100), every10s([-300, 0], [-110, 0], [160, 0, 50], [160, 0, 50]))).toEqual([])
  })

  it('is known by the fix inside, where there is one', () => {
    const track: Leg[] = [
      [0, -900, 0],
      [20, -400, 0],
      [30, 0, 0],
      [40, 400, 0],
      [60, 900, 0],
    ]
    expect(eventsOf(circle(100), track)).toEqual(['enter 30, known 40!', 'exit 40!'])
  })

  it('is told of again only after the cool-down', () => {
    const track: Leg[] = [
      [0, -500, 0],
      [10, 500, 0],
      [40, -500, 0],
      [60, -500, 0],
      [90, 500, 0],
    ]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10!', 'exit 10!', 'enter 90!', 'exit 90!'])
  })

  it('counts at 120 s, and not at 121', () => {
    const apart = (seconds: number): Leg[] => [
      [0, -900, 0],
      [60, -500, 0],
      [60 + seconds, 500, 0],
    ]
    expect(eventsOf(circle(100), apart(120))).toEqual(['enter 180!', 'exit 180!'])
    expect(eventsOf(circle(100), apart(121))).toEqual([])
  })

  it('is told of each fence on the way', () => {
    const fences = [0, 400, 800].map((east) =>
      fenceOf(circle(100, offset(berlin, east, 0)), {}, { id: String(east) }),
    )
    const { events: all } = drive(fences, fixesOf(every10s([-900, 0], [-500, 0], [1_300, 0])))
    expect(all.map(({ fenceId, kind }) => `${kind} ${fenceId}`).sort()).toEqual(
      fences.flatMap(({ id }) => [`enter ${id}`, `exit ${id}`]).sort(),
    )
  })
})
