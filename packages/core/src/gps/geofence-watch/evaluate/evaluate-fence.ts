import type { Vector } from '@heimdall/geo'
import type { FencedFix, FenceEvent, FenceState, PreparedFence, Sighting } from './fence-state.ts'
import { confirmCrossing, cooledDownAt, type Outcome, settleFence } from './settle-fence.ts'

export interface Step {
  fix: FencedFix
  place: Vector
  /** Where the device was before; null: this is its first fix. */
  from: Sighting | null
  /** The vector of a sighting. */
  placeOf(sighting: Sighting): Vector
}

/** What a fix means to a fence that has not seen the device before: it sets the state and says nothing. */
export function meetFence(fence: PreparedFence, { fix, place }: Step): FenceState | undefined {
  if (fence.shape.distanceM(place) > 0) return undefined
  // It was there already: no stay begins with it that could be told.
  return { is: 'inside', since: fix.fixTime, hasDwelled: true }
}

/** One fix, later than the one before, and one fence: the state machine of docs/geofences.md. */
export function evaluateFence(fence: PreparedFence, before: FenceState | undefined, step: Step): Outcome {
  const { fix, place } = step
  const settled = settleFence(fence, before, fix.fixTime)
  const distance = fence.shape.distanceM(place)
  // Into a fence by where the fix is; out of it only when it can not be inside any more.
  const seen = { isIn: distance <= 0, hasLeft: distance - (fix.accuracyM ?? 0) > fence.exitMarginM }
  const moved = move(fence, settled.state, step, seen)
  const stayed = seen.hasLeft ? { state: moved.state, events: [] } : dwell(fence, moved.state, fix)
  return {
    state: forget(fence, stayed.state, fix),
    events: [...settled.events, ...moved.events, ...stayed.events],
  }
}

function move(
  fence: PreparedFence,
  state: FenceState | undefined,
  step: Step,
  { isIn, hasLeft }: { isIn: boolean; hasLeft: boolean },
): Outcome {
  const { fix, from } = step
  const first = { fixTime: fix.fixTime, latitude: fix.latitude, longitude: fix.longitude }
  switch (state?.is) {
    case undefined:
    case 'outside':
      if (isIn) return count(fence, { ...told(state), is: 'pending in', from, first, fixes: 1 }, fix)
      return hasLeft && from ? pass(fence, state, step, from, fix) : { state, events: [] }
    case 'pending in':
      if (isIn) return count(fence, { ...state, fixes: state.fixes + 1 }, fix)
      return hasLeft && state.from
        ? pass(fence, { ...told(state), is: 'outside' }, step, state.from, state.first)
        : { state: { ...told(state), is: 'outside' }, events: [] }
    case 'inside':
      if (!hasLeft) return { state, events: [] }
      return count(fence, { ...state, is: 'pending out', first, fixes: 1 }, fix)
    case 'pending out': {
      if (hasLeft) return count(fence, { ...state, fixes: state.fixes + 1 }, fix)
      const { since, hasDwelled } = state
      return { state: { ...told(state), is: 'inside', since, hasDwelled }, events: [] }
    }
  }
}

const told = (state: FenceState | undefined) =>
  state?.lastEventAt === undefined ? {} : { lastEventAt: state.lastEventAt }

type PendingState = Extract<FenceState, { fixes: number }>

/** Enough fixes in a row make a crossing certain, or enough time since the first of them. */
function count(fence: PreparedFence, state: PendingState, { fixTime }: FencedFix): Outcome {
  const { confirmFixes, confirmSeconds } = fence.rules
  const isCertain = state.fixes >= confirmFixes || fixTime - state.first.fixTime >= confirmSeconds * 1_000
  return isCertain && fixTime >= cooledDownAt(state, fence.rules)
    ? confirmCrossing(fence, state, fixTime)
    : { state, events: [] }
}

/** Right through, from outside to clearly outside, with no fix inside or too few: both events, if the way leads through. */
function pass(
  fence: PreparedFence,
  state: FenceState | undefined,
  { fix, place, placeOf }: Step,
  from: Sighting,
  entered: Sighting,
): Outcome {
  const { fixTime } = fix
  const isSoon = fixTime - from.fixTime <= fence.rules.crossingSeconds * 1_000
  const mayBeTold = fixTime >= cooledDownAt(state, fence.rules)
  if (!isSoon || !mayBeTold || !fence.shape.isCrossed(placeOf(from), place)) return { state, events: [] }
  const crossing = (kind: 'enter' | 'exit', { fixTime: at, latitude, longitude }: Sighting): FenceEvent => ({
    fenceId: fence.id,
    kind,
    at,
    confirmedAt: fixTime,
    latitude,
    longitude,
    isPassing: true,
  })
  return {
    state: { is: 'outside', lastEventAt: fixTime },
    events: [crossing('enter', entered), crossing('exit', fix)],
  }
}

/** Takes a fix that says the device is still there: one that has gone silent may be anywhere. */
function dwell(fence: PreparedFence, state: FenceState | undefined, fix: FencedFix): Outcome {
  const { dwellSeconds } = fence.rules
  if (state?.is !== 'inside' || state.hasDwelled || dwellSeconds === null) return { state, events: [] }
  const at = state.since + dwellSeconds * 1_000
  if (fix.fixTime < at) return { state, events: [] }
  const { fixTime: confirmedAt, latitude, longitude } = fix
  return {
    state: { ...state, hasDwelled: true },
    events: [{ fenceId: fence.id, kind: 'dwell', at, confirmedAt, latitude, longitude, isPassing: false }],
  }
}

/** Drops what nothing waits for any more. */
const forget = (fence: PreparedFence, state: FenceState | undefined, { fixTime }: FencedFix) =>
  state?.is === 'outside' && fixTime >= cooledDownAt(state, fence.rules) ? undefined : state
