import type { GeofenceShape } from '@heimdall/contracts'
import { describe, expect, it } from 'vitest'
import { berlin, box, eventsOf, every10s, offset } from './testing/tracks.ts'

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
    expect(eventsOf(ring, [...track, ...back])).toEqual([
      'enter 10, known 20',
      'exit 30, known 80',
      'enter 120, known 140',
    ])
  })

  it('is passed through from its hole to the outside', () => {
    expect(eventsOf(ring, every10s([0, 0], [10, 0], [500, 0], [600, 0]))).toEqual(['enter 20!', 'exit 20!'])
  })

  it('is not left by a fix in its hole that is not beyond the margin of its inner edge', () => {
    expect(eventsOf(ring, every10s([500, 0], [200, 0], [200, 0], [85, 0], [85, 0], [85, 0]))).toEqual([
      'enter 10, known 20',
    ])
  })

  it('is not entered in its hole, nor when the first fix is there', () => {
    expect(eventsOf(ring, every10s([0, 0], [10, 0], [20, 10], [0, 0]))).toEqual([])
    expect(eventsOf(ring, every10s([0, 0], [200, 0], [200, 0]))).toEqual(['enter 10, known 20'])
  })

  it('may have several', () => {
    const two: GeofenceShape = {
      type: 'polygon',
      rings: [box(500), box(100, offset(berlin, -250, 0)), box(100, offset(berlin, 250, 0))],
    }
    const track = every10s(
      [900, 0],
      [0, 0],
      [0, 0],
      [250, 0],
      [250, 0],
      [250, 0],
      [250, 0],
      [250, 0],
      [250, 0],
    )
    expect(eventsOf(two, track)).toEqual(['enter 10, known 20', 'exit 30, known 80'])
  })
})
