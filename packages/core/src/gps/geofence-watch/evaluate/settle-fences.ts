import type { FencesOutcome } from './evaluate-fences.ts'
import type { FenceEvent, FenceState, FenceStates, PreparedFences } from './fence-state.ts'
import { settleFence, settlesAt } from './settle-fence.ts'

/** Makes certain what only time was needed for. A fix does the same by itself, so nothing comes of both. */
export function settleFences(before: FenceStates, { fences }: PreparedFences, now: number): FencesOutcome {
  const states: Record<string, FenceState> = { ...before.states }
  const events: FenceEvent[] = []
  for (const fence of fences) {
    const state = before.states[fence.id]
    if (state === undefined || fence.revision > before.revision) continue
    const outcome = settleFence(fence, state, now)
    events.push(...outcome.events)
    if (outcome.state !== undefined) states[fence.id] = outcome.state
  }
  events.sort((a, b) => a.confirmedAt - b.confirmedAt)
  return { states: events.length === 0 ? before : { ...before, states }, events }
}

/** When something settles by itself; null: never, as nothing is pending. */
export function nextSettlingAt({ states, revision }: FenceStates, { fences }: PreparedFences): number | null {
  let next: number | null = null
  for (const fence of fences) {
    const at = fence.revision > revision ? null : settlesAt(states[fence.id], fence.rules)
    if (at !== null && (next === null || at < next)) next = at
  }
  return next
}
