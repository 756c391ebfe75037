import { describe, expect, it } from 'vitest'
import { gatherFences } from './prepare-fences.ts'
import { nextSettlingAt, settleFences } from './settle-fences.ts'
import { circle, drive, every10s, fenceOf, fixesOf, start, told } from './testing/tracks.ts'

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

  it('goes forward through any order of arrival: what comes behind something newer is never held against a fence', () => {
    const track = fixesOf(
      every10s([500, 0], [400, 0], [90, 0], [50, 0], [0, 0], [300, 0], [400, 0], [500, 0]),
    )
    const fence = fenceOf(circle(100), { cooldownSeconds: 0 })
    // Every second one is late by one.
    const swapped = track.flatMap((fix, index) => (index % 2 === 0 ? [track[index + 1] ?? fix, fix] : []))
    const timely = track.filter((_, index) => index % 2 === 1)
    expect(drive([fence], swapped)).toEqual(drive([fence], timely))
    // All at once and the newest first: only that one counts.
    expect(drive([fence], track.toReversed()).events).toEqual([])
  })

  it('of two fixes of one moment the first counts', () => {
    const [outside, inside, elsewhere] = fixesOf([
      [0, 500, 0],
      [10, 0, 0],
      [10, 900, 0],
    ])
    if (!outside || !inside || !elsewhere) throw new Error('There are three')
    const again = { ...inside, fixTime: inside.fixTime + 10_000 }
    expect(told(drive([fenceOf(circle(100))], [outside, inside, elsewhere, again]).events)).toEqual([
      'enter 10, known 20',
    ])
  })
})
