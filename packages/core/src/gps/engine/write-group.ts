import { toTextArray } from '@heimdall/audit'
import { begin, type Sql, sqlState } from '@heimdall/db'
import { type Fix, fixFlags } from '../fix.ts'
import { recordedAt } from '../recorded-at.ts'
import { appendToFeed } from './append-to-feed.ts'
import type { DeviceState } from './device-state.ts'
import { type Candidate, candidatesOf, evaluateRequests } from './evaluate-requests.ts'
import type { Evaluator } from './evaluator.ts'
import type { FeedItem } from './feed-entry.ts'
import { lockStates } from './read-states.ts'
import { countLate, flagMisdated, insertFixes, keyOf } from './store-fixes.ts'
import { addStates, updateStates } from './store-states.ts'
import type { WriteRequest, Written } from './write-request.ts'

export interface GroupContext {
  sql: Sql
  evaluator: Evaluator<unknown, unknown> | null
  now(): number
}

/** PostgreSQL's "deadlock detected": of two that bring first fixes of the same devices one may have to begin again. */
const deadlock = '40P01'
const tries = 3

/**
 * Writes what several devices have sent, in one transaction: positions, states, what fences make of them, and the feed,
 * which `told` is as it was committed.
 */
export async function writeGroup(
  context: GroupContext,
  requests: readonly WriteRequest[],
): Promise<{ written: Written[]; told: FeedItem[] }> {
  const candidates = candidatesOf(requests)
  const { evaluator } = context
  const userIds = new Set(requests.map(({ device }) => device.userId))
  const evaluating = evaluator && { evaluator, config: await evaluator.configOf(userIds) }
  for (let attempt = 1; ; attempt++) {
    try {
      const { accepted, told } = await begin(context.sql, (tx) =>
        write(context, tx, requests, candidates, evaluating),
      )
      return { written: requests.map((request) => countsOf(request, accepted.get(request) ?? 0)), told }
    } catch (error) {
      if (sqlState(error) !== deadlock || attempt === tries) throw error
    }
  }
}

const countsOf = ({ fixes }: WriteRequest, accepted: number): Written => ({
  accepted,
  duplicate: fixes.length - accepted,
})

type Evaluating = Parameters<typeof evaluateRequests<unknown>>[3]

/** Answers how many fixes of each request were new, and what the feed tells. */
async function write(
  { now }: GroupContext,
  tx: Sql,
  requests: readonly WriteRequest[],
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  evaluating: Evaluating,
): Promise<{ accepted: Map<WriteRequest, number>; told: FeedItem[] }> {
  const states = await statesOf(tx, requests, now())
  const unknown = await withoutStored(tx, candidates, states)
  const evaluation = evaluateRequests(requests, unknown, states, evaluating)
  const { fixes, outputs } = evaluation
  const entries =
    evaluating && outputs.length > 0
      ? [...evaluation.entries, ...(await evaluating.evaluator.store(tx, outputs))]
      : evaluation.entries
  const behind = fixes.filter(
    ({ deviceId, fixTime }) => fixTime <= (states.get(deviceId)?.newestFixTime ?? 0),
  )
  const late = new Set(behind.filter(({ flags }) => (flags & fixFlags.late) !== 0).map(keyOf))
  await flagMisdated(tx, evaluation.setBacks)
  const inserting = fixes.length > 0 ? insertFixes(tx, fixes) : new Set<string>()
  let newLate = new Set<string>()
  if (behind.length > 0) {
    newLate = await inserting
    const isNew = (fix: Fix) => !late.has(keyOf(fix)) || newLate.has(keyOf(fix))
    await countLate(tx, behind.filter(isNew))
  }
  // Sent one behind the other without waiting, so that the head is locked for as long as the commit takes, and no longer.
  const updating = updateStates(tx, evaluation.states, now())
  const [told] = await Promise.all([appendToFeed(tx, entries, now()), updating, inserting])
  const accepted = new Map<WriteRequest, number>()
  for (const { fix, request } of [...unknown.values()].flat()) {
    const key = keyOf(fix)
    if (!late.has(key) || newLate.has(key)) accepted.set(request, (accepted.get(request) ?? 0) + 1)
  }
  return { accepted, told }
}

/** Locks what is known of the devices. Whoever sends for the first time gets a row. */
async function statesOf(
  tx: Sql,
  requests: readonly WriteRequest[],
  now: number,
): Promise<Map<string, DeviceState>> {
  const devices = new Map(requests.map(({ device }) => [device.deviceId, device]))
  const states = await lockStates(tx, [...devices.keys()])
  const missing = [...devices.values()].filter(({ deviceId }) => !states.has(deviceId))
  if (missing.length === 0) return states
  await addStates(tx, missing, now)
  const added = await lockStates(
    tx,
    missing.map(({ deviceId }) => deviceId),
  )
  return new Map([...states, ...added])
}

const storedStatement = `
  SELECT position.device_id AS "deviceId", position.fix_time AS "fixTime"
  FROM unnest($1::uuid[], $2::timestamptz[]) AS asked(device_id, fix_time)
  JOIN gps_positions AS position USING (device_id, fix_time)`

/**
 * Without what is stored already. Only of fixes between the one that moved a device last, as far as its clock can be believed,
 * and the newest one nobody knows that yet: what is newer is new, and what is older moves nothing, whatever comes of it.
 */
async function withoutStored(
  tx: Sql,
  candidates: ReadonlyMap<string, readonly Candidate[]>,
  states: ReadonlyMap<string, DeviceState>,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const doubtful = [...candidates].flatMap(([deviceId, own]) => {
    const { last = null, newestFixTime = null } = states.get(deviceId) ?? {}
    if (newestFixTime === null) return []
    const movedAt = last === null ? 0 : recordedAt(last)
    return own.filter(({ fix }) => fix.fixTime > movedAt && fix.fixTime <= newestFixTime)
  })
  if (doubtful.length === 0) return candidates
  const rows = await tx.unsafe<{ deviceId: string; fixTime: string }[]>(
    storedStatement,
    [
      toTextArray(doubtful, ({ fix }) => fix.deviceId),
      toTextArray(doubtful, ({ fix }) => new Date(fix.fixTime).toISOString()),
    ],
    { prepare: true },
  )
  if (rows.length === 0) return candidates
  const stored = new Set(rows.map((row) => keyOf({ ...row, fixTime: Date.parse(row.fixTime) })))
  return new Map([...candidates].map(([id, own]) => [id, own.filter(({ fix }) => !stored.has(keyOf(fix)))]))
}
