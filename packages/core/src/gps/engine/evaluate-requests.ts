import { type Fix, fixFlags } from '../fix.ts'
import { isLate } from '../is-late.ts'
import type { DeviceState } from './device-state.ts'
import type { Evaluator } from './evaluator.ts'
import type { FeedEntry } from './feed-entry.ts'
import { flagsOf, isSetBack } from './flags-of.ts'
import type { WriteRequest } from './write-request.ts'

/** What a group of requests comes to, before anything is written. */
export interface Evaluation {
  /** In fix-time order for each device. */
  fixes: Fix[]
  /** As they are from now on; those of the group alone. */
  states: DeviceState[]
  /** Of the evaluator. */
  outputs: unknown[]
  /** What moved devices whose clocks were set back. */
  setBacks: Fix[]
  /** One of each device that was heard of: where it is now, or that it was. */
  entries: FeedEntry[]
}

/** One fix a device and moment: the first that came. Which request brought it is known by its place. */
export interface Candidate {
  fix: Fix
  request: WriteRequest
}

/** Fixes of a group by device, the oldest first, each moment once. */
export function candidatesOf(requests: readonly WriteRequest[]): Map<string, Candidate[]> {
  const byDevice = new Map<string, Map<number, Candidate>>()
  for (const request of requests) {
    const { deviceId, userId } = request.device
    const known = byDevice.get(deviceId) ?? new Map<number, Candidate>()
    byDevice.set(deviceId, known)
    for (const fix of request.fixes) {
      if (known.has(fix.fixTime)) continue
      const { receivedAt } = request
      known.set(fix.fixTime, { request, fix: { ...fix, deviceId, userId, receivedAt, flags: 0 } })
    }
  }
  return new Map(
    [...byDevice].map(([deviceId, known]) => [
      deviceId,
      [...known.values()].sort((a, b) => a.fix.fixTime - b.fix.fixTime),
    ]),
  )
}

/** Flags every fix, moves the devices, and asks the evaluator of what moved them. Changes none of what it is given. */
export function evaluateRequests<Config>(
  requests: readonly WriteRequest[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  states: ReadonlyMap<string, DeviceState>,
  evaluator: { evaluator: Evaluator<Config, unknown>; config: Config } | null,
): Evaluation {
  const evaluation: Evaluation = { fixes: [], states: [], outputs: [], setBacks: [], entries: [] }
  const heard = Map.groupBy(
    requests.filter(({ isHistory }) => !isHistory),
    ({ device }) => device.deviceId,
  )
  for (const [deviceId, own] of candidates) {
    const before = states.get(deviceId)
    if (!before) throw new Error(`The state of ${deviceId} was not read`)
    const state = { ...before }
    for (const candidate of own) {
      const fix = { ...candidate.fix, flags: flagsIn(candidate, state.last) }
      evaluation.fixes.push(fix)
      if ((fix.flags & fixFlags.late) === 0) state.batteryPercent = fix.batteryPercent ?? state.batteryPercent
      state.newestFixTime = Math.max(state.newestFixTime ?? fix.fixTime, fix.fixTime)
      if (fix.flags !== 0) continue
      const previous = state.last
      state.last = fix
      if (previous && isSetBack(previous, fix)) evaluation.setBacks.push(fix)
      if (!evaluator) continue
      const { config } = evaluator
      const { states: fences, outputs } = evaluator.evaluator.evaluate(state.fences, fix, config, previous)
      state.fences = fences
      evaluation.outputs.push(...outputs)
    }
    const said = heard.get(deviceId)
    for (const request of said ?? []) {
      state.lastSeenAt = Math.max(state.lastSeenAt, request.receivedAt)
      if (isOfNow(request, state.last)) state.batteryPercent = request.batteryPercent ?? state.batteryPercent
    }
    evaluation.states.push(state)
    // A file moves no device, and nothing was heard of it.
    if (said) evaluation.entries.push(entryOf(state, before))
  }
  return evaluation
}

/** What comes from a file is late, whatever its time. */
const flagsIn = ({ fix, request }: Candidate, last: Fix | null): number =>
  flagsOf(last, fix) | (request.isHistory ? fixFlags.late : 0)

/** Whether what a request says besides its fixes is of now: one that was kept on the way is as old as its newest fix. */
function isOfNow({ fixes, receivedAt }: WriteRequest, last: Fix | null): boolean {
  if (last === null || fixes.length === 0) return true
  const fixTime = fixes.reduce((newest, fix) => Math.max(newest, fix.fixTime), 0)
  return fixTime === last.fixTime || !isLate(last, { fixTime, receivedAt })
}

function entryOf(state: DeviceState, before: DeviceState): FeedEntry {
  const { deviceId, userId, last, batteryPercent, lastSeenAt } = state
  if (last !== null && last !== before.last) {
    const { deviceId: _, userId: __, ...body } = last
    return { deviceId, userId, kind: 'position', body }
  }
  return { deviceId, userId, kind: 'device', body: { batteryPercent, lastSeenAt } }
}
