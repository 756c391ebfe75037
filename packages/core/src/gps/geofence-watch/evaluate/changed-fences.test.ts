import { describe, expect, it } from 'vitest'
import { unknownToAll } from './fence-state.ts'
import { berlin, circle, drive, fenceOf, fixesOf, offset } from './testing/tracks.ts'

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
