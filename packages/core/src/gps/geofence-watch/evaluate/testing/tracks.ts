import { defaultGeofenceRules, type GeofenceRules, type GeofenceShape } from '@heimdall/contracts'
import { evaluateFences, type FencesOutcome } from '../evaluate-fences.ts'
import { type FencedFix, type FenceEvent, type FenceStates, unknownToAll } from '../fence-state.ts'
import { gatherFences, prepareFence } from '../prepare-fences.ts'

export interface Place {
  latitude: number
  longitude: number
}
export const berlin: Place = { latitude: 52.5163, longitude: 13.3777 }

/** Metres east and north of a place, on a globe that is flat enough there; across the antimeridian, too. */
export function offset({ latitude, longitude }: Place, east: number, north: number): Place {
  const metresPerDegree = 111_195.08
  const turned = longitude + east / (metresPerDegree * Math.cos((latitude * Math.PI) / 180))
  return {
    latitude: latitude + north / metresPerDegree,
    longitude: ((((turned + 180) % 360) + 360) % 360) - 180,
  }
}

/** Seconds, metres east and north, and perhaps an accuracy. */
export type Leg = readonly [seconds: number, east: number, north: number, accuracyM?: number | undefined]
export const start = Date.UTC(2026, 2, 1, 12)

export const fixesOf = (track: readonly Leg[], around: Place = berlin): FencedFix[] =>
  track.map(([seconds, east, north, accuracyM]) => ({
    fixTime: start + seconds * 1_000,
    ...offset(around, east, north),
    accuracyM: accuracyM ?? null,
  }))

export const fenceOf = (
  shape: GeofenceShape,
  rules: Partial<GeofenceRules> = {},
  { id = 'fence', revision = 1 }: { id?: string; revision?: number } = {},
) => prepareFence({ id, revision, shape, rules: { ...defaultGeofenceRules, ...rules } })

export const circle = (radiusM: number, center: Place = berlin): GeofenceShape => ({
  type: 'circle',
  center,
  radiusM,
})
export const box = (half: number, around: Place = berlin): Place[] => [
  offset(around, -half, -half),
  offset(around, half, -half),
  offset(around, half, half),
  offset(around, -half, half),
]

type Fence = ReturnType<typeof fenceOf>

/** One fix after the other, as the writer does it. */
export function drive(
  fences: readonly Fence[],
  fixes: readonly FencedFix[],
  from: FenceStates = unknownToAll,
): FencesOutcome {
  const prepared = gatherFences(fences)
  const events: FenceEvent[] = []
  let states = from
  let previous: FencedFix | null = null
  for (const fix of fixes) {
    const outcome = evaluateFences(states, previous, fix, prepared)
    states = outcome.states
    events.push(...outcome.events)
    if (previous === null || fix.fixTime > previous.fixTime) previous = fix
  }
  return { states, events }
}

/** `enter 20` happened at second 20; `enter 20, known 30` became certain at second 30; `…!` of one that passed through. */
export const told = (events: readonly FenceEvent[]): string[] =>
  events.map(({ kind, at, confirmedAt, isPassing }) => {
    const [happened, known] = [(at - start) / 1_000, (confirmedAt - start) / 1_000]
    return `${kind} ${happened}${known === happened ? '' : `, known ${known}`}${isPassing ? '!' : ''}`
  })

/** Deterministic, so that a failure comes again. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** What one fence tells of a track. */
export const eventsOf = (
  shape: GeofenceShape,
  track: readonly Leg[],
  rules: Partial<GeofenceRules> = {},
  around: Place = berlin,
): string[] => told(drive([fenceOf(shape, rules)], fixesOf(track, around)).events)

/** From second 0, every 10 s. */
export const every10s = (
  ...places: readonly (readonly [east: number, north: number, accuracyM?: number])[]
): Leg[] => places.map(([east, north, accuracyM], index) => [index * 10, east, north, accuracyM] as const)

/** In one place, so many metres east, from one second to another. */
export const still = (east: number, from: number, to: number, step = 10): Leg[] =>
  Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, index) => [from + index * step, east, 0] as const,
  )
