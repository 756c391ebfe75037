import type { FencesOutcome } from './evaluate-fences.ts'
import type { FenceEvent, FenceState, FenceStates, PreparedFence, PreparedFences } from './fence-state.ts'
import { settleFence, settlesAt } from './settle-fence.ts'

/** Makes certain what only time was needed for. A fix does the same by itself, so nothing comes of both. */
export function settleFences(before: FenceStates, fences: PreparedFences, now: number): FencesOutcome {
  const states: Record<string, FenceState> = { ...before.states }
  const events: FenceEvent[] = []
  for (const [fence, state] of knownOf(before, fences)) {
    const outcome = settleFence(fence, state, now)
    events.push(...outcome.events)
    if (outcome.state !== undefined) states[fence.id] = outcome.state
  }
  events.sort((a, b) => a.confirmedAt - b.confirmedAt)
  return { states: events.length === 0 ? before : { ...before, states }, events }
}

/** When something settles by itself; null: never, as nothing is pending. */
export function nextSettlingAt(states: FenceStates, fences: PreparedFences): number | null {
  let next: number | null = null
  for (const [fence, state] of knownOf(states, fences)) {
    const at = settlesAt(state, fence.rules)
    if (at !== null && (next === null || at < next)) next = at
  }
  return next
}

/** The fences that remember something, in their order: few of them do. */
function knownOf({ states, revision }: FenceStates, { layers }: PreparedFences) {
  const ids = Object.keys(states)
  return layers.flatMap(({ fences, indices }) =>
    ids
      .flatMap((id) => indices.get(id) ?? [])
      .sort((a, b) => a - b)
      .flatMap((index): [PreparedFence, FenceState][] => {
        const fence = fences[index]
        const state = fence && states[fence.id]
        return fence && state && fence.revision <= revision ? [[fence, state]] : []
      }),
  )
}
