import { describe, expect, it } from 'vitest'
import { circle, eventsOf, type Leg, still } from './testing/tracks.ts'

describe('a stay', () => {
  it('is told once', () => {
    const track = [[0, 500, 0] as const, ...still(0, 10, 900)]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20', 'dwell 310'])
    expect(eventsOf(circle(100), track, { dwellSeconds: null })).toEqual(['enter 10, known 20'])
    expect(eventsOf(circle(100), track, { dwellSeconds: 30 })).toEqual(['enter 10, known 20', 'dwell 40'])
  })

  it('is not that of somebody who has gone silent and is elsewhere', () => {
    const track: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [2_000, 900, 0],
      [2_010, 900, 0],
    ]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20', 'exit 2000, known 2010'])
    // And to have stayed who says so when heard of again.
    const back: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [2_000, 10, 0],
    ]
    expect(eventsOf(circle(100), back)).toEqual(['enter 10, known 20', 'dwell 310, known 2000'])
  })

  it('goes on through a stray fix', () => {
    const track: Leg[] = [[0, 500, 0], ...still(0, 10, 200), [205, 300, 0], ...still(0, 210, 400)]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20', 'dwell 310'])
  })

  it('is told after 300 s and not before, and again after coming back', () => {
    const once = [[0, 500, 0] as const, ...still(0, 10, 300)]
    expect(eventsOf(circle(100), once)).toEqual(['enter 10, known 20'])
    const twice: Leg[] = [...once, ...still(0, 310, 320), ...still(500, 400, 500), ...still(0, 600, 910)]
    expect(eventsOf(circle(100), twice)).toEqual([
      'enter 10, known 20',
      'dwell 310',
      'exit 400, known 410',
      'enter 600, known 610',
      'dwell 900',
    ])
  })

  it('of somebody who was there at the first fix is not told', () => {
    expect(eventsOf(circle(100), still(0, 0, 900))).toEqual([])
  })
})
