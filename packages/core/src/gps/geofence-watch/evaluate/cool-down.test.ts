import { describe, expect, it } from 'vitest'
import {
  berlin,
  circle,
  drive,
  eventsOf,
  every10s,
  fenceOf,
  fixesOf,
  type Leg,
  offset,
} from './testing/tracks.ts'

describe('the cool-down', () => {
  it('lets the next crossing wait', () => {
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
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20', 'exit 30, known 80'])
    expect(eventsOf(circle(100), track, { cooldownSeconds: 0 })).toEqual([
      'enter 10, known 20',
      'exit 30, known 40',
    ])
  })

  it('makes a way out and back say nothing', () => {
    const track: Leg[] = [
      [0, 500, 0],
      [10, 0, 0],
      [20, 0, 0],
      [30, 300, 0],
      [40, 300, 0],
      [50, 0, 0],
      [60, 0, 0],
    ]
    expect(eventsOf(circle(100), track)).toEqual(['enter 10, known 20'])
  })

  it('is that of one fence', () => {
    const [near, far] = [
      fenceOf(circle(100), {}, { id: 'near' }),
      fenceOf(circle(100, offset(berlin, 600, 0)), {}, { id: 'far' }),
    ]
    const track = every10s([-500, 0], [0, 0], [0, 0], [600, 0], [600, 0])
    const { events: all } = drive([near, far], fixesOf(track))
    expect(all.map(({ fenceId, kind }) => [fenceId, kind])).toEqual([
      ['near', 'enter'],
      ['far', 'enter'],
    ])
  })
})
