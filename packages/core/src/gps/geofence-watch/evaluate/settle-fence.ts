import type { GeofenceRules } from '@heimdall/contracts'
import type { FenceEvent, FenceState, PreparedFence } from './fence-state.ts'

export interface Outcome {
  /** Undefined: outside, with nothing to remember. */
  state: FenceState | undefined
  events: FenceEvent[]
}

/** From when on another crossing may be told. */
export const cooledDownAt = (state: FenceState | undefined, { cooldownSeconds }: GeofenceRules): number =>
  state?.lastEventAt === undefined ? Number.NEGATIVE_INFINITY : state.lastEventAt + cooldownSeconds * 1_000

/** When a pending crossing becomes certain by itself, as long as no fix contradicts it; null: nothing is pending. */
export function settlesAt(state: FenceState | undefined, rules: GeofenceRules): number | null {
  if (state?.is !== 'pending in' && state?.is !== 'pending out') return null
  return Math.max(state.first.fixTime + rules.confirmSeconds * 1_000, cooledDownAt(state, rules))
}

/** What time alone has made of a state. */
export function settleFence(fence: PreparedFence, state: FenceState | undefined, now: number): Outcome {
  const due = settlesAt(state, fence.rules)
  return state !== undefined && due !== null && due <= now
    ? confirmCrossing(fence, state, due)
    : { state, events: [] }
}

/** Makes a pending crossing certain. */
export function confirmCrossing(fence: PreparedFence, state: FenceState, confirmedAt: number): Outcome {
  if (state.is !== 'pending in' && state.is !== 'pending out') return { state, events: [] }
  const { fixTime: at, latitude, longitude } = state.first
  const enters = state.is === 'pending in'
  return {
    state: enters
      ? { is: 'inside', since: at, hasDwelled: false, lastEventAt: confirmedAt }
      : { is: 'outside', lastEventAt: confirmedAt },
    events: [
      {
        fenceId: fence.id,
        kind: enters ? 'enter' : 'exit',
        at,
        confirmedAt,
        latitude,
        longitude,
        isPassing: false,
      },
    ],
  }
}
