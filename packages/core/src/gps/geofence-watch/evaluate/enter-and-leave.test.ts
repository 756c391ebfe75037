import type { GeofenceShape } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import { berlin, box, circle, eventsOf, every10s, offset, still } from './testing/tracks.ts'

describe('a circle of 100 m', () => {
  it('says nothing at the first fix, wherever it is', () => {
    expect(eventsOf(circle(100), [[0, 0, 0]])).toEqual([])
    expect(eventsOf(circle(100), [[0, 500, 0]])).toEqual([])
    // Nor for having been inside all along.
    expect(eventsOf(circle(100), still(0, 0, 900))).toEqual([])
  })

  it('is entered with the second fix inside, at the time of the first', () => {
    expect(eventsOf(circle(100), every10s([500, 0], [200, 0], [90, 0], [50, 0], [0, 0]))).toEqual([
      'enter 20, known 30',
    ])
  })

  it('is entered by where the fix is, whatever its accuracy', () => {
    expect(eventsOf(circle(100), every10s([150, 0, 90], [99, 0, 90], [98, 0, 90]))).toEqual([
      'enter 10, known 20',
    ])
    expect(eventsOf(circle(100), every10s([150, 0, 90], [101, 0, 90], [102, 0, 90]))).toEqual([])
  })

  it('is left beyond 20 m and the accuracy of the fix, and not before', () => {
    const inside = [[0, 0] as const, [0, 0] as const]
    expect(eventsOf(circle(100), every10s(...inside, [119, 0], [119, 0], [119, 0]))).toEqual([])
    expect(eventsOf(circle(100), every10s(...inside, [121, 0], [121, 0]))).toEqual(['exit 20, known 30'])
    expect(eventsOf(circle(100), every10s(...inside, [140, 0, 25], [140, 0, 25]))).toEqual([])
    expect(eventsOf(circle(100), every10s(...inside, [146, 0, 25], [146, 0, 25]))).toEqual([
      'exit 20, known 30',
    ])
  })

  it('takes one in ten of a large radius instead of 20 m', () => {
    const inside = [[0, 0] as const, [0, 0] as const]
    expect(eventsOf(circle(1_000), every10s(...inside, [1_095, 0], [1_095, 0]))).toEqual([])
    expect(eventsOf(circle(1_000), every10s(...inside, [1_105, 0], [1_105, 0]))).toEqual([
      'exit 20, known 30',
    ])
  })

  it('takes the accuracy of a fix off what is beyond a large radius, too', () => {
    const inside = [[0, 0] as const, [0, 0] as const]
    expect(eventsOf(circle(1_000), every10s(...inside, [1_120, 0, 25], [1_120, 0, 25]))).toEqual([])
    expect(eventsOf(circle(1_000), every10s(...inside, [1_130, 0, 25], [1_130, 0, 25]))).toEqual([
      'exit 20, known 30',
    ])
  })

  it('is what the first fix says it is: who was in it leaves it, who was not enters it', () => {
    expect(eventsOf(circle(100), every10s([0, 0], [500, 0], [500, 0]))).toEqual(['exit 10, known 20'])
    expect(eventsOf(circle(100), every10s([500, 0], [0, 0], [0, 0]))).toEqual(['enter 10, known 20'])
    // In the margin: not in it, so there is nothing to leave.
    expect(eventsOf(circle(100), every10s([110, 0], [500, 0], [500, 0]))).toEqual([])
  })

  it('keeps between its edge and the margin what it was', () => {
    const around = every10s([0, 0], [0, 0], [110, 0], [110, 0], [110, 0], [0, 0], [500, 0], [500, 0])
    expect(eventsOf(circle(100), around)).toEqual(['exit 60, known 70'])
    const outside = every10s([500, 0], [110, 0], [110, 0], [110, 0], [500, 0])
    expect(eventsOf(circle(100), outside)).toEqual([])
  })
})

describe('other shapes', () => {
  const square: GeofenceShape = { type: 'polygon', rings: [box(100)] }
  const road: GeofenceShape = {
    type: 'corridor',
    line: [offset(berlin, -2_000, 0), berlin, offset(berlin, 0, 2_000)],
    widthM: 100,
  }

  it('have the same margin beyond their edge', () => {
    const inside = [[0, 0] as const, [0, 0] as const]
    for (const [shape, edge] of [
      [square, 100],
      [road, 50],
    ] as const) {
      expect(eventsOf(shape, every10s(...inside, [edge + 18, -edge - 18], [edge + 18, 0]))).toEqual([])
      expect(eventsOf(shape, every10s(...inside, [edge + 22, 0], [edge + 22, 0]))).toEqual([
        'exit 20, known 30',
      ])
    }
  })

  it('a corridor is one place, round the bend and to its round ends', () => {
    const along = every10s(
      [-2_500, 0],
      [-1_900, 10],
      [-1_000, -20],
      [0, 0],
      [20, 1_000],
      [0, 2_000],
      [0, 2_040],
    )
    expect(eventsOf(road, along, { dwellSeconds: null })).toEqual(['enter 10, known 20'])
    const beyond = every10s([0, 2_000], [0, 2_000], [0, 2_080], [0, 2_080])
    expect(eventsOf(road, beyond)).toEqual(['exit 20, known 30'])
    // Inside of the bend, away from both of its arms.
    expect(eventsOf(road, every10s([-500, 500], [-200, 200], [-100, 100], [-200, 200]))).toEqual([])
  })
})
