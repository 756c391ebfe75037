import type { Point } from '@heimdall/geo'
import { fixFlags, unusableFlags } from '../../fix.ts'
import { recordedAt } from '../../recorded-at.ts'
import type { AudiencePolicy } from './audience-policy.ts'
import { coarsely, type PlaceFinder, tickMs } from './coarsely.ts'
import { dueAt } from './due-at.ts'
import { crosses, type HiddenArea, isInside } from './hidden-area.ts'
import { mayShowMotion } from './may-show-motion.ts'
import type { ShownPosition, Visible } from './shown.ts'
import { isConcealed, type Sighting, type Waiting } from './sighting.ts'

/** All that decides about one device and one audience. */
export interface Rules {
  policy: AudiencePolicy
  areas: readonly HiddenArea[]
  /** The owner has stopped everything. */
  isHidden: boolean
  /** What was recorded before this was dropped: by "hide now", or since the zones are others. */
  purgedAt: number
  gridKey: Uint8Array
  placeOf: PlaceFinder
}

/** Coarse audiences look up now and then only: the moment in which something changes would tell where. */
export const lookedUpAt = ({ precision }: AudiencePolicy, now: number): number =>
  precision === 'exact' || precision === 'hidden'
    ? now
    : Math.floor(now / tickMs[precision]) * tickMs[precision]

/** When that shows what is due at a moment: then, or at the first look behind it. */
export const shownFrom = ({ precision }: AudiencePolicy, due: number): number =>
  precision === 'exact' || precision === 'hidden'
    ? due
    : Math.ceil(due / tickMs[precision]) * tickMs[precision]

/** Who has been silent for so long is not there any more. */
export const staleMs = 30 * 60_000
/** Nobody knows the way between fixes that are further apart. */
const longestGapMs = 10 * 60_000

/**
 * The one decision about what an audience may see of a device: everything that leaves for somebody who is neither its
 * owner nor may see all positions is made of this answer and of nothing else. `fixes` are those of one device, in any
 * order; null is "nothing to see", whatever the reason.
 *
 * It uses nothing of a fix that is not due or lies in a zone but that it lies in one. Derived figures (distances, mean speeds,
 * counts) are made of the answer, so they can not tell more than it does.
 */
export function decideVisible(fixes: readonly Waiting[], rules: Rules, now: number): Visible | null {
  const { policy, areas } = rules
  const { precision } = policy
  if (rules.isHidden || precision === 'hidden') return null
  const at = lookedUpAt(policy, now)
  const since = Math.max(policy.since, rules.purgedAt)
  const due = fixes
    .filter((fix) => isTrusted(fix) && dueAt(fix, policy) <= at)
    .sort((a, b) => a.fixTime - b.fixTime)
  const isShown = (fix: Waiting): fix is Sighting =>
    !isConcealed(fix) && recordedAt(fix) >= since && !areas.some((area) => isInside(area, fix))

  const last = due.findLast((fix) => (fix.flags & fixFlags.late) === 0)
  if (!last || !isShown(last)) return null
  if (at - policy.delayMs - Math.max(last.fixTime, last.receivedAt) > staleMs) return null
  if (precision !== 'exact') {
    const position = coarsely(last, precision, at - policy.delayMs, rules)
    return position && { position, track: [] }
  }

  const track: ShownPosition[][] = []
  let position: ShownPosition | null = null
  let before: Waiting | null = null
  for (const fix of due) {
    if (isShown(fix)) {
      const shown = exactly(fix, before === null || isShown(before), areas)
      const segment = track.at(-1)
      const isJoined = segment && before && isShown(before) && isKnownWay(before, fix, areas)
      if (isJoined) segment.push(shown)
      else track.push([shown])
      if (fix === last) position = shown
    }
    before = fix
  }
  return position && { position, track }
}

/** Where the device was then is known; else neither is whether it may be shown. */
const isTrusted = ({ flags }: Waiting): boolean => (flags & unusableFlags) === 0

const isKnownWay = (from: Sighting, to: Sighting, areas: readonly HiddenArea[]): boolean =>
  to.fixTime - from.fixTime <= longestGapMs && !areas.some((area) => crosses(area, from, to))

function exactly(fix: Sighting, followsShown: boolean, areas: readonly HiddenArea[]): ShownPosition {
  const { latitude, longitude, altitudeM, accuracyM } = fix
  // Behind a zone, the speed may be that since a fix within it.
  const hasMotion = followsShown && mayShowMotion(fix, areas)
  return {
    at: fix.fixTime,
    receivedAt: fix.receivedAt,
    ...({ latitude, longitude } satisfies Point),
    altitudeM,
    accuracyM,
    speedKmh: hasMotion ? fix.speedKmh : null,
    heading: hasMotion ? fix.heading : null,
    city: null,
    countryCode: null,
  }
}
