import type { TripNumbers, TripSettings } from '@heimdall/contracts'
import { distanceM, type Point } from '@heimdall/geo'
import type { DetectedStop, DetectedTrip } from './detected-trip.ts'
import { dropSpikes, type SpikeState } from './drop-spikes.ts'
import { isClimbing } from './is-climbing.ts'
import { isLeap } from './is-leap.ts'
import { modeOf } from './mode-of.ts'
import { parkedFix } from './parked-fix.ts'
import { placeOfRest, type Rest, startRest, stay } from './rest.ts'
import type { TrackFix } from './track-fix.ts'
import { extendWay, resumeWay, startWay, sumOfWay, type Way } from './way.ts'

/** What is believed of somebody whose trip has only begun. */
const walkingKmh = 4
/** More often nobody has to be looked at: else what has to be remembered would grow with the rate of fixes. */
const onceMs = 1_000
/** Of what may be a stop; more there is only on the steepest of paths, where none begins. */
const mostInWindow = 10_000

interface Draft {
  startedAt: number
  start: Point
  way: Way
  stops: DetectedStop[]
}

/** All that detection knows of a device; plain data. Its size does not grow with the length of a trip but for its stops. */
export interface DetectorState {
  spikes: SpikeState
  last: TrackFix | null
  /** The trip that one is on. */
  draft: Draft | null
  /** Null: moving, with a draft; or nothing is known at all. */
  rest: Rest | null
  /** Fixes that may turn out to be a stop; not yet in the way. */
  window: TrackFix[]
}

export const newDetectorState = (): DetectorState => ({
  spikes: { taken: null, held: null },
  last: null,
  draft: null,
  rest: null,
  window: [],
})

export interface TripDetector {
  /** The next fix in the order of time; never one that is inaccurate or a jump. Of each second the first is looked at. */
  feed(fix: TrackFix): void
  /** What has ended since the last call. */
  takeEnded(): DetectedTrip[]
  /** The trip that goes on, as far as it is known. */
  ongoing(): DetectedTrip | null
  /** Ends all that is going on, as where time was that is not to be looked at. */
  end(): void
  /** No trip starts before this any more, but those that have ended and the ongoing one. In ms; 0: nothing is known. */
  settledAt(): number
  /** To go on from later: what is fed to one detector, or in pieces to many, makes the same trips. */
  state(): DetectorState
}

/**
 * Finds trips in the fixes of a device. One is at rest, until one is `startDistanceM` away or has moved about elsewhere for
 * `startSeconds`; then a trip has begun where one was last. One moves, until one has been within `stopRadiusM` for
 * `stopSeconds` and not on a steep path: a stop. A stop, or a silence, of `gapSeconds` ends the trip where it began; a
 * shorter one is part of it. A leap ends it too. Through a silence that is much longer than the way one has stood.
 */
export function createTripDetector(
  settings: TripSettings,
  from: DetectorState = newDetectorState(),
): TripDetector {
  let state: DetectorState = structuredClone(from)
  let ended: DetectedTrip[] = []

  function next(fix: TrackFix): void {
    const numbers = settings[modeNow(state, fix)]
    const { last, draft } = state
    const isSilent = last !== null && fix.at - last.at >= numbers.gapSeconds * 1_000
    if (isSilent || (last && isLeap(last, fix, draft?.way.topSpeedKmh ?? 0))) finish()
    state.last = fix
    if (last && fix.at - last.at >= numbers.stopSeconds * 1_000) throughSilence(last, fix, numbers)
    step(fix, numbers)
  }

  function throughSilence(last: TrackFix, fix: TrackFix, numbers: TripNumbers): void {
    const { draft, rest } = state
    if (!draft && !rest) return
    const paceKmh = draft ? sumOfWay(draft.way).meanSpeedKmh : Math.max(fix.speedKmh ?? 0, walkingKmh)
    const parked = parkedFix(last, fix, { paceKmh, stopSeconds: numbers.stopSeconds })
    if (parked) step(parked, numbers)
  }

  function step(fix: TrackFix, numbers: TripNumbers): void {
    if (state.rest) atRest(state.rest, fix, numbers)
    else if (state.draft) onTheWay(state.draft, fix, numbers)
    else state.rest = startRest(fix)
  }

  function atRest(rest: Rest, fix: TrackFix, numbers: TripNumbers): void {
    if (distanceM(placeOfRest(rest), fix) <= numbers.stopRadiusM) {
      stay(rest, fix)
      endLongStop(rest, fix, numbers)
      return
    }
    rest.away.push(fix)
    const [first = fix] = rest.away
    // One fix alone may be wrong.
    const isFar = rest.away.length > 1 && distanceM(placeOfRest(rest), fix) >= numbers.startDistanceM
    const isLong = fix.at - first.at >= numbers.startSeconds * 1_000
    if (!isFar && !isLong) return
    const hasMoved = isFar || rest.away.some((one) => distanceM(first, one) > numbers.stopRadiusM)
    if (hasMoved) depart(rest)
    else move(rest)
    if (state.rest) endLongStop(state.rest, fix, numbers)
  }

  /** One is in another place now, and has not been on the way there: another room, or better reception. */
  function move({ since, away }: Rest): void {
    const [first, ...others] = away
    if (!first) return
    const rest = { ...startRest(first), since }
    for (const fix of others) stay(rest, fix)
    state.rest = rest
  }

  /** Who has not rested there was on the way already when the recording began. */
  function departureOf({ lastInside, since, first }: Rest): TrackFix {
    const hasRested = lastInside.at - since >= settings[modeNow(state, lastInside)].stopSeconds * 1_000
    return hasRested ? lastInside : first
  }

  function depart(rest: Rest): void {
    const { lastInside, since, away } = rest
    if (state.draft) {
      state.draft.stops.push({ ...placeOfRest(rest), arrivedAt: since, leftAt: lastInside.at })
      resumeWay(state.draft.way, lastInside)
    } else {
      const departure = departureOf(rest)
      const { latitude, longitude } = departure
      const way = startWay(departure)
      if (departure !== lastInside) extendWay(way, lastInside)
      state.draft = { startedAt: departure.at, start: { latitude, longitude }, way, stops: [] }
    }
    state.rest = null
    for (const fix of away) {
      // It may end in a stop at once: the rest of what is known belongs to that.
      if (state.rest) atRest(state.rest, fix, settings[modeNow(state, fix)])
      else if (state.draft) onTheWay(state.draft, fix, settings[modeNow(state, fix)])
    }
  }

  function onTheWay({ way }: Draft, fix: TrackFix, numbers: TripNumbers): void {
    const { window } = state
    window.push(fix)
    let passed = 0
    let front = window[0] ?? fix
    while (distanceM(front, fix) > numbers.stopRadiusM || window.length - passed > mostInWindow) {
      extendWay(way, front)
      passed++
      front = window[passed] ?? fix
    }
    window.splice(0, passed)
    if (fix.at - front.at < numbers.stopSeconds * 1_000 || isClimbing(window)) return
    extendWay(way, front)
    const rest = startRest(front)
    for (const one of window.slice(1)) stay(rest, one)
    state.rest = rest
    state.window = []
    endLongStop(rest, fix, numbers)
  }

  function endLongStop({ since }: Rest, fix: TrackFix, { gapSeconds }: TripNumbers): void {
    if (!state.draft || fix.at - since < gapSeconds * 1_000) return
    ended.push(tripOf(state.draft))
    state.draft = null
  }

  function finish(): void {
    if (state.draft) {
      for (const fix of state.window) extendWay(state.draft.way, fix)
      ended.push(tripOf(state.draft))
    }
    state = { ...newDetectorState(), spikes: state.spikes }
  }

  return {
    feed(fix) {
      const { held } = state.spikes
      if (held && Math.floor(fix.at / onceMs) === Math.floor(held.at / onceMs)) return
      const good = dropSpikes(state.spikes, fix)
      if (good) next(good)
    },
    takeEnded() {
      const trips = ended
      ended = []
      return trips
    },
    ongoing() {
      const later = createTripDetector(settings, state)
      later.end()
      // What ends already by the fix that is held back is not going on; the next one will say so.
      return later.takeEnded().at(-1) ?? null
    },
    end() {
      const { held } = state.spikes
      if (held) next(held)
      finish()
      state = newDetectorState()
    },
    settledAt() {
      const { draft, rest, last, spikes } = state
      return draft?.startedAt ?? (rest ? departureOf(rest).at : (last?.at ?? spikes.held?.at ?? 0))
    },
    state: () => structuredClone(state),
  }
}

function tripOf({ startedAt, start, way, stops }: Draft): DetectedTrip {
  const sum = sumOfWay(way)
  const { at, latitude, longitude } = way.last
  const end = { latitude, longitude }
  return { ...sum, startedAt, endedAt: at, start, end, mode: modeOf(sum), stops: [...stops] }
}

/** By the way so far; at its beginning by how fast one has left. */
function modeNow({ draft, rest }: DetectorState, fix: TrackFix) {
  if (draft && draft.way.movingMs >= 60_000) {
    return modeOf(sumOfWay(draft.way))
  }
  const from = rest?.lastInside ?? draft?.way.last
  if (!from || fix.at <= from.at) return 'walk'
  const kmh = (distanceM(from, fix) / (fix.at - from.at)) * 3_600
  return modeOf({ meanSpeedKmh: kmh, topSpeedKmh: kmh, distanceM: 0, climbM: 0 })
}
