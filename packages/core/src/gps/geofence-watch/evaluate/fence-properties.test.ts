import type { GeofenceRules, GeofenceShape } from '@heimdall/contracts'
import { toVector } from '@heimdall/geo'
import { describe, expect, it } from 'vitest'
import { evaluateFence } from './evaluate-fence.ts'
import { evaluateFences } from './evaluate-fences.ts'
import {
  type FencedFix,
  type FenceEvent,
  type FenceState,
  type FenceStates,
  unknownToAll,
} from './fence-state.ts'
import { gatherFences } from './prepare-fences.ts'
import { settleFences } from './settle-fences.ts'
import {
  berlin,
  box,
  circle,
  drive,
  fenceOf,
  fixesOf,
  type Leg,
  offset,
  type Place,
  randomFrom,
  told,
} from './testing/tracks.ts'

/** A walk with its own mind: pauses, sprints, jitter, gaps and jumps, around a fence of some hundred metres. */
function randomTrack(random: () => number): Leg[] {
  const legs: Leg[] = []
  let [seconds, east, north] = [0, (random() - 0.5) * 800, (random() - 0.5) * 800]
  let [speedEast, speedNorth] = [0, 0]
  for (let index = 0; index < 120; index++) {
    if (random() < 0.15) [speedEast, speedNorth] = [(random() - 0.5) * 40, (random() - 0.5) * 40]
    if (random() < 0.1) [speedEast, speedNorth] = [0, 0]
    const step = random() < 0.05 ? random() * 900 : 1 + random() * 20
    seconds += Math.ceil(step)
    east = Math.max(-700, Math.min(700, east + speedEast * Math.min(step, 30)))
    north = Math.max(-700, Math.min(700, north + speedNorth * Math.min(step, 30)))
    const jitter = random() < 0.3 ? 60 : 5
    legs.push([
      seconds,
      east + (random() - 0.5) * jitter,
      north + (random() - 0.5) * jitter,
      random() < 0.5 ? random() * 60 : undefined,
    ])
  }
  return legs
}

const pick = <T>(random: () => number, ...values: readonly [T, ...T[]]): T =>
  values[Math.floor(random() * values.length)] ?? values[0]

const randomRules = (random: () => number): Partial<GeofenceRules> => ({
  exitMarginM: pick(random, 0, 20, 80),
  exitMarginPercent: pick(random, 0, 10, 50),
  confirmFixes: pick(random, 1, 2, 4),
  confirmSeconds: pick(random, 0, 30, 300),
  dwellSeconds: pick<number | null>(random, null, 60, 300),
  cooldownSeconds: pick(random, 0, 60, 600),
  crossingSeconds: pick(random, 0, 120, 600),
})

function randomShape(random: () => number, middle: Place): GeofenceShape {
  const around = offset(middle, (random() - 0.5) * 200, (random() - 0.5) * 200)
  const size = 40 + random() * 260
  return pick<GeofenceShape>(
    random,
    circle(size, around),
    { type: 'polygon', rings: [box(size, around)] },
    { type: 'polygon', rings: [box(size, around), box(size / 2, around)] },
    { type: 'corridor', line: [offset(around, -500, 0), around, offset(around, 0, 500)], widthM: size },
  )
}

const rounds = Array.from({ length: 300 }, (_, seed) => seed + 1)
const scene = (seed: number, middle: Place = berlin) => {
  const random = randomFrom(seed)
  const shape = randomShape(random, middle)
  const fence = fenceOf(shape, randomRules(random))
  return { fence, track: randomTrack(random), random }
}

it('tells of something in most of these tracks', () => {
  const silent = rounds.filter((seed) => {
    const { fence, track } = scene(seed)
    return drive([fence], fixesOf(track)).events.length === 0
  })
  expect(silent.length).toBeLessThan(rounds.length / 2)
})

describe('whatever the track, the shape and the numbers', () => {
  it('nobody enters twice without leaving, leaves twice without entering, or dwells outside or twice', () => {
    for (const seed of rounds) {
      const { fence, track } = scene(seed)
      const { events } = drive([fence], fixesOf(track))
      let last: FenceEvent | null = null
      let isInside: boolean | null = null
      let hasDwelled = true
      for (const event of events) {
        if (event.kind === 'dwell') {
          expect([seed, isInside, hasDwelled]).toEqual([seed, true, false])
          hasDwelled = true
        } else {
          const enters = event.kind === 'enter'
          expect([seed, isInside]).not.toEqual([seed, enters])
          isInside = enters
          hasDwelled = !enters
          const isPair = event.isPassing && !enters
          const wait = last === null ? Number.POSITIVE_INFINITY : event.confirmedAt - last.confirmedAt
          if (!isPair) expect(wait).toBeGreaterThanOrEqual(fence.rules.cooldownSeconds * 1_000)
          if (last !== null) expect(event.at).toBeGreaterThanOrEqual(last.at)
          last = event
        }
        expect(event.confirmedAt).toBeGreaterThanOrEqual(event.at)
      }
    }
  })

  it('the first fix is silent', () => {
    for (const seed of rounds) {
      const { fence, track } = scene(seed)
      expect(drive([fence], fixesOf(track).slice(0, 1)).events).toEqual([])
    }
  })

  it('the same happens anywhere on the globe', () => {
    const elsewhere = [
      { latitude: 0, longitude: 0 },
      { latitude: -33.9, longitude: 179.9999 },
      { latitude: 70.1, longitude: -179.9995 },
    ]
    for (const seed of rounds) {
      const here = scene(seed)
      const expected = told(drive([here.fence], fixesOf(here.track)).events)
      const [middle = berlin] = [elsewhere[seed % elsewhere.length]]
      const there = scene(seed, middle)
      expect([seed, told(drive([there.fence], fixesOf(there.track, middle)).events)]).toEqual([
        seed,
        expected,
      ])
    }
  })

  it('fences do not know of each other, and none is missed for being far away', () => {
    for (const seed of rounds.slice(0, 60)) {
      const { track, random } = scene(seed)
      const fences = Array.from({ length: 8 }, (_, index) => {
        const middle = offset(berlin, (random() - 0.5) * 1_500, (random() - 0.5) * 1_500)
        return fenceOf(randomShape(random, middle), randomRules(random), { id: `fence ${index}` })
      })
      const together = drive(fences, fixesOf(track))
      for (const fence of fences) {
        const mine = together.events.filter(({ fenceId }) => fenceId === fence.id)
        expect(mine).toEqual(alone(fence, fixesOf(track)))
      }
    }
  })

  it('states survive being stored, and time may settle them between any two fixes', () => {
    for (const seed of rounds) {
      const { fence, track, random } = scene(seed)
      const prepared = gatherFences([fence])
      const events: FenceEvent[] = []
      let states: FenceStates = unknownToAll
      let previous: FencedFix | null = null
      for (const fix of fixesOf(track)) {
        if (previous && random() < 0.5) {
          const now = previous.fixTime + random() * (fix.fixTime - previous.fixTime)
          const settled = settleFences(states, prepared, now)
          states = settled.states
          events.push(...settled.events)
        }
        const outcome = evaluateFences(JSON.parse(JSON.stringify(states)), previous, fix, prepared)
        states = outcome.states
        events.push(...outcome.events)
        previous = fix
      }
      expect([seed, events]).toEqual([seed, drive([fence], fixesOf(track)).events])
    }
  })
})

/** Without looking whether it is far away. */
function alone(fence: ReturnType<typeof fenceOf>, fixes: readonly FencedFix[]): FenceEvent[] {
  const [first, ...rest] = fixes
  if (!first) return []
  let state: FenceState | undefined = drive([fence], [first]).states.states[fence.id]
  let previous = first
  return rest.flatMap((fix) => {
    const step = { fix, place: toVector(fix), from: previous, placeOf: toVector }
    const outcome = evaluateFence(fence, state, step)
    state = outcome.state
    previous = fix
    return outcome.events
  })
}
