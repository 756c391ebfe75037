import { chordSquared, toVector, type Vector } from '@heimdall/geo'
import { evaluateFence, meetFence, type Step } from './evaluate-fence.ts'
import type {
  FencedFix,
  FenceEvent,
  FenceState,
  FenceStates,
  PreparedFence,
  PreparedFences,
  Sighting,
} from './fence-state.ts'

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
  previous: Sighting | null,
  fix: FencedFix,
  { fences, revision }: PreparedFences,
): FencesOutcome {
  if (previous !== null && fix.fixTime <= previous.fixTime) return { states: before, events: [] }
  const place = toVector(fix)
  const step: Step = { fix, place, from: previous, placeOf: toVector }
  const stepLength = previous === null ? 0 : Math.sqrt(chordSquared(toVector(previous), place))
  const changes = new Map<string, FenceState | undefined>()
  const events: FenceEvent[] = []
  for (const fence of fences) {
    const state = before.states[fence.id]
    if (fence.revision > before.revision) {
      changes.set(fence.id, meetFence(fence, step))
    } else if (state !== undefined || !isOutOfReach(fence, place, stepLength)) {
      const outcome = evaluateFence(fence, state, step)
      if (outcome.state !== state) changes.set(fence.id, outcome.state)
      events.push(...outcome.events)
    }
  }
  events.sort((a, b) => a.confirmedAt - b.confirmedAt)
  return { states: withChanges(before, changes, fences, revision), events }
}

/** Neither inside nor crossed on the way: a few multiplications tell it of nearly every fence. */
function isOutOfReach({ shape: { cap } }: PreparedFence, place: Vector, stepLength: number): boolean {
  const reach = cap.chord + stepLength
  return chordSquared(place, cap.centre) > reach * reach
}

function withChanges(
  before: FenceStates,
  changes: ReadonlyMap<string, FenceState | undefined>,
  fences: readonly PreparedFence[],
  revision: number,
): FenceStates {
  // Another process may know newer fences than this one: what it has found out about them stays.
  const isNewest = revision >= before.revision
  const ids = isNewest && revision > before.revision ? new Set(fences.map(({ id }) => id)) : null
  if (changes.size === 0 && ids === null) return before
  const states: Record<string, FenceState> = {}
  for (const [id, state] of Object.entries(before.states)) {
    if (!changes.has(id) && (ids === null || ids.has(id))) states[id] = state
  }
  for (const [id, state] of changes) if (state !== undefined) states[id] = state
  return { revision: Math.max(revision, before.revision), states }
}
