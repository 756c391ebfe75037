import type { GeofenceShape } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import { berlin, circle, eventsOf, every10s, offset } from './testing/tracks.ts'

describe('along and around', () => {
  it('a walk along the edge, within the margin, is silent', () => {
    const track = Array.from({ length: 40 }, (_, index) => [index * 5, 105, -200 + index * 10] as const)
    expect(eventsOf(circle(100), track)).toEqual([])
  })

  it('a walk around it is silent', () => {
    const track = Array.from({ length: 73 }, (_, index) => {
      const angle = (index * Math.PI) / 36
      return [index * 10, 130 * Math.cos(angle), 130 * Math.sin(angle)] as const
    })
    expect(eventsOf(circle(100), track)).toEqual([])
  })

  it('a walk across it enters and leaves once', () => {
    const track = Array.from({ length: 61 }, (_, index) => [index * 10, -300 + index * 10, 20] as const)
    expect(eventsOf(circle(100), track)).toEqual(['enter 210, known 220', 'exit 420, known 430'])
  })

  it('a drive round a corner past it is silent, however fast', () => {
    expect(
      eventsOf(circle(100), every10s([-600, -130], [0, -130], [130, -130], [130, 0], [130, 600])),
    ).toEqual([])
  })

  it('a walk along the road of a corridor is one stay', () => {
    const road: GeofenceShape = {
      type: 'corridor',
      line: [offset(berlin, -1_000, 0), offset(berlin, 1_000, 0)],
      widthM: 60,
    }
    const track = Array.from(
      { length: 121 },
      (_, index) => [index * 10, -1_200 + index * 20, index % 2 === 0 ? 25 : -25] as const,
    )
    expect(eventsOf(road, track, { dwellSeconds: null })).toEqual([
      'enter 100, known 110',
      'exit 1130, known 1140',
    ])
    // Beside it, on the pavement of the next one.
    expect(
      eventsOf(
        road,
        track.map(([seconds, east]) => [seconds, east, 45] as const),
      ),
    ).toEqual([])
  })
})
