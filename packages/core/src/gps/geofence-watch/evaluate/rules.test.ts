import { describe, expect, it } from 'vitest'
import { circle, drive, eventsOf, every10s, fenceOf, fixesOf, still, told } from './testing/tracks.ts'

describe('numbers of a fence', () => {
  it('may ask for more fixes, or for less time', () => {
    const track = every10s([500, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0])
    expect(eventsOf(circle(100), track, { confirmFixes: 5, confirmSeconds: 3_600 })).toEqual([
      'enter 10, known 50',
    ])
    expect(eventsOf(circle(100), track, { confirmFixes: 20, confirmSeconds: 25 })).toEqual([
      'enter 10, known 35',
    ])
    expect(eventsOf(circle(100), track, { confirmFixes: 1 })).toEqual(['enter 10'])
    expect(eventsOf(circle(100), track, { confirmFixes: 20, confirmSeconds: 0 })).toEqual(['enter 10'])
  })

  it('may widen or drop the margin', () => {
    const track = every10s([0, 0], [0, 0], [130, 0], [130, 0])
    expect(eventsOf(circle(100), track, { exitMarginM: 40 })).toEqual([])
    expect(eventsOf(circle(100), track, { exitMarginPercent: 50 })).toEqual([])
    const near = every10s([0, 0], [0, 0], [101, 0], [101, 0])
    expect(eventsOf(circle(100), near, { exitMarginM: 0, exitMarginPercent: 0 })).toEqual([
      'exit 20, known 30',
    ])
  })

  it('are its own', () => {
    const fences = [
      fenceOf(circle(100), {}, { id: 'usual' }),
      fenceOf(circle(100), { confirmFixes: 4, confirmSeconds: 3_600 }, { id: 'slow' }),
      fenceOf(circle(100), { dwellSeconds: 30, exitMarginM: 400 }, { id: 'wide' }),
    ]
    const track = [...every10s([500, 0], [0, 0], [0, 0], [0, 0], [0, 0]), ...still(300, 100, 120)]
    const { events: all } = drive(fences, fixesOf(track))
    const of = (id: string) => told(all.filter(({ fenceId }) => fenceId === id))
    expect(of('usual')).toEqual(['enter 10, known 20', 'exit 100, known 110'])
    expect(of('slow')).toEqual(['enter 10, known 40'])
    expect(of('wide')).toEqual(['enter 10, known 20', 'dwell 40'])
  })
})
