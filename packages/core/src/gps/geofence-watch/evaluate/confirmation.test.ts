import { describe, expect, it } from 'vitest'
import { circle, eventsOf, every10s, type Leg } from './testing/tracks.ts'

describe('a crossing is certain', () => {
  it('when a circle is entered by one fix that nothing contradicts for 30 s', () => {
    // The device then says nothing for an hour, and is elsewhere.
    const track: Leg[] = [
      [0, 500, 0],
      [20, 50, 0],
      [3_600, 900, 0],
      [3_610, 900, 0],
    ]
    expect(eventsOf(circle(100), track)).toEqual(['enter 20, known 50', 'exit 3600, known 3610'])
  })

  it('when it is left by one fix that nothing contradicts for 30 s', () => {
    const track: Leg[] = [
      [0, 0, 0],
      [10, 500, 0],
      [3_600, 500, 0],
    ]
    expect(eventsOf(circle(100), track)).toEqual(['exit 10, known 40'])
  })

  it('by the second fix in a row, or by 30 s, whatever comes first', () => {
    const after = (seconds: number): Leg[] => [
      [0, 500, 0],
      [10, 50, 0],
      [10 + seconds, 50, 0],
    ]
    expect(eventsOf(circle(100), after(29))).toEqual(['enter 10, known 39'])
    expect(eventsOf(circle(100), after(30))).toEqual(['enter 10, known 40'])
    expect(eventsOf(circle(100), after(31))).toEqual(['enter 10, known 40'])
  })

  it('not by two fixes with one in between that says otherwise', () => {
    expect(eventsOf(circle(100), every10s([500, 0], [50, 0], [105, 0], [50, 0], [105, 0]))).toEqual([])
    expect(eventsOf(circle(100), every10s([0, 0], [500, 0], [110, 0], [500, 0], [110, 0]))).toEqual([])
  })
})
