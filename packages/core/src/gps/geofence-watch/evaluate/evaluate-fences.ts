import { chordSquared, toVector } from '@heimdall/geo'
import { concernedFences } from './concerned-fences.ts'
import { evaluateFence, meetFence, type Step } from './evaluate-fence.ts'
import type { FencedFix, FenceEvent, FenceState, FenceStates, PreparedFences } from './fence-state.ts'

export interface FencesOutcome {
  /** The same object when nothing has changed. */
  states: FenceStates
  /** In the order in which they became certain. */
  events: FenceEvent[]
}

/**
 * Holds one fix of a device against its fences. Pure: states in, states and events out. `previous` is the fix that moved the
 * device before; what is not later changes nothing.
 */
export function evaluateFences(
  before: FenceStates,
  previous: FencedFix | null,
  fix: FencedFix,
  fences: PreparedFences,
): FencesOutcome {
  if (previous !== null && !isLater(fix, previous)) return { states: before, events: [] }
  const place = toVector(fix)
  const step: Step = { fix, place, from: previous, placeOf: toVector }
  const stepLength = previous === null ? 0 : Math.sqrt(chordSquared(toVector(previous), place))
  const changes = new Map<string, FenceState | undefined>()
  const events: FenceEvent[] = []
  for (const layer of fences.layers) {
    for (const fence of concernedFences(layer, before, place, stepLength)) {
      const state = before.states[fence.id]
      if (fence.revision > before.revision) {
        changes.set(fence.id, meetFence(fence, step))
        continue
      }
      const outcome = evaluateFence(fence, state, step)
      if (outcome.state !== state) changes.set(fence.id, outcome.state)
      events.push(...outcome.events)
    }
  }
  if (events.length > 1) events.sort((a, b) => a.confirmedAt - b.confirmedAt)
  return { states: withChanges(before, changes, fences), events }
}

const isLater = (fix: FencedFix, previous: FencedFix): boolean =>
  fix.fixTime === previous.fixTime
    ? (fix.deviceTime ?? fix.fixTime) > (previous.deviceTime ?? previous.fixTime)
    : fix.fixTime > previous.fixTime

function withChanges(
  before: FenceStates,
  changes: ReadonlyMap<string, FenceState | undefined>,
  { layers, revision }: PreparedFences,
): FenceStates {
  // Another process may know newer fences than this one: what it has found out about them stays.
  const isOld = revision > before.revision
  if (changes.size === 0 && !isOld) return before
  const isThere = (id: string) => layers.some(({ indices }) => indices.has(id))
  const states: Record<string, FenceState> = {}
  for (const [id, state] of Object.entries(before.states)) {
    if (!changes.has(id) && (!isOld || isThere(id))) states[id] = state
  }
  for (const [id, state] of changes) if (state !== undefined) states[id] = state
  return { revision: Math.max(revision, before.revision), states }
}
