import { expect, it } from 'vitest'
import { evaluateFences } from './evaluate-fences.ts'
import { type FencedFix, type FenceEvent, type FenceStates, unknownToAll } from './fence-state.ts'
import { gatherFences, layerOf, stackFences } from './prepare-fences.ts'
import { nextSettlingAt, settleFences } from './settle-fences.ts'
import { berlin, box, circle, fenceOf, offset, randomFrom, start } from './testing/tracks.ts'

const random = randomFrom(7)
const ownCount = 25
/** Here the others are drawn. */
const drawnAt = 100
const between = (least: number, most: number) => least + random() * (most - least)

/** Close together and over each other, of rules that remember crossings for longer than a device is near. */
const fences = Array.from({ length: 60 }, (_, index) => {
  const middle = offset(berlin, between(-3_000, 3_000), between(-3_000, 3_000))
  const shape =
    index % 3 === 0
      ? { type: 'polygon' as const, rings: [box(between(50, 400), middle)] }
      : circle(between(40, 600), middle)
  const rules = {
    cooldownSeconds: index % 4 === 0 ? 300 : 0,
    confirmFixes: 1 + (index % 3),
    dwellSeconds: 60,
  }
  return fenceOf(shape, rules, { id: `fence ${index}`, revision: index < ownCount ? 1 : 2 })
})
/** Drives, jumps now and then, and turns back. */
const fixes = (): FencedFix[] => {
  let [east, north] = [0, 0]
  return Array.from({ length: 1_500 }, (_, index) => {
    const far = index % 40 === 0 ? 2_500 : 120
    east = Math.max(-3_500, Math.min(3_500, east + between(-far, far)))
    north = Math.max(-3_500, Math.min(3_500, north + between(-far, far)))
    return { ...offset(berlin, east, north), fixTime: start + index * 10_000, accuracyM: between(3, 60) }
  })
}

it('many fences in layers tell what each of them tells alone', () => {
  const track = fixes()
  const own = layerOf(fences.slice(0, ownCount))
  const all = stackFences(own, layerOf(fences.slice(ownCount)))
  let states: FenceStates = unknownToAll
  const alone = fences.map((fence) => ({ prepared: gatherFences([fence]), states: unknownToAll }))
  const [together, apart]: [FenceEvent[], FenceEvent[]] = [[], []]
  track.forEach((fix, index) => {
    const previous = track[index - 1] ?? null
    const outcome = evaluateFences(states, previous, fix, index < drawnAt ? stackFences(own) : all)
    states = outcome.states
    together.push(...outcome.events)
    for (const one of index < drawnAt ? alone.slice(0, ownCount) : alone) {
      const { states: next, events } = evaluateFences(one.states, previous, fix, one.prepared)
      one.states = next
      apart.push(...events)
    }
  })
  expect(together.length).toBeGreaterThan(100)
  expect(together.sort(byTime)).toEqual(apart.sort(byTime))
  expect(states.states).toEqual(Object.assign({}, ...alone.map((one) => one.states.states)))

  const later = start + 1e9
  const settled = settleFences(states, all, later).events
  expect(settled.length).toBeGreaterThan(0)
  expect(settled.sort(byTime)).toEqual(
    alone.flatMap((one) => settleFences(one.states, one.prepared, later).events).sort(byTime),
  )
  const due = alone.flatMap((one) => nextSettlingAt(one.states, one.prepared) ?? [])
  expect(nextSettlingAt(states, all)).toBe(Math.min(...due))
})

const byTime = (a: FenceEvent, b: FenceEvent) =>
  a.confirmedAt - b.confirmedAt || a.fenceId.localeCompare(b.fenceId) || a.at - b.at
