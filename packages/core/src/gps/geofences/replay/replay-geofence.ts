import {
  type Geofence,
  GeofenceReplay,
  longestReplayDays,
  mostReplayedEvents,
  mostReplayedPositions,
  ReplayGeofenceInput,
} from '@heimdall/contracts'
import { defineQuery, fieldError, limitRate, principalOf, type Services } from '../../../kernel/index.ts'
import { gatherFences, prepareFence } from '../../geofence-watch/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { nameEvents } from '../events/name-events.ts'
import { columnsOf, type EventRow, toEvent } from '../events/read-events.ts'
import { visibleUserOf } from '../events/visible-user.ts'
import { geofenceOf } from '../geofence-of.ts'
import { requireShape } from '../require-shape.ts'
import { type ComparedEvent, compareEvents, type OriginatedEvent } from './compare-events.ts'
import { replayDevice } from './replay-device.ts'

const dayMs = 86_400_000
/** Whoever begins in the middle of a stay would see it begin: so it begins earlier, and says nothing of that. */
const warmUpMs = 2 * 3_600_000
const mostMade = 20_000
const mostDevices = 2_000
/** It reads and counts a lot. */
const rate = { limit: 30, windowSeconds: 60 }

/** Which events a fence would have made with another shape or other numbers, beside those that it made. */
export const replayGeofence = defineQuery({
  name: 'geofences.replay',
  permission: 'self or geofence:read',
  input: ReplayGeofenceInput,
  output: GeofenceReplay,
  async run({ services, actor, input, now }) {
    const fence = await geofenceOf(services.primary.db, actor, input.id)
    const userId = visibleUserOf(actor, fence)
    const span = spanOf(input, now)
    const shape = input.shape ?? fence.shape
    requireShape(shape)
    await limitRate(services, `geofence-replay:${principalOf(actor)}`, rate)
    const prepared = prepareFence({ id: fence.id, revision: 1, shape, rules: input.rules ?? fence.rules })
    const devices = await devicesOf(services, { userId: fence.owner?.id ?? userId, deviceId: input.deviceId })
    const ownerIds = devices.map((device) => device.userId)
    await recordStaffViews(services, actor, { kind: 'replay', ownerIds })
    const replayed: ComparedEvent[] = []
    let left = mostReplayedPositions
    let isComplete = true
    for (const { id: deviceId } of devices) {
      if (left <= 0) {
        isComplete = false
        break
      }
      const from = span.from - warmUpMs
      const one = await replayDevice(
        services.gps.reads,
        deviceId,
        gatherFences([prepared]),
        { ...span, from },
        left,
      )
      left -= one.positions
      if (!one.isComplete) isComplete = false
      // One by one: there may be more than a call takes arguments.
      for (const { kind, at, latitude, longitude, isPassing } of one.events) {
        if (at < span.from) continue
        replayed.push({ kind, deviceId, at: new Date(at).toISOString(), latitude, longitude, isPassing })
      }
    }
    const ids = devices.map(({ id }) => id)
    const made = await madeEvents(services, fence, span, ids)
    const events = compareEvents(made, replayed)
    return {
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
      positions: mostReplayedPositions - left,
      isComplete: isComplete && devices.length < mostDevices && made.length < mostMade,
      counts: { both: count(events, 'both'), replay: count(events, 'replay'), made: count(events, 'made') },
      events: await nameEvents(services.primary.sql, events.slice(0, mostReplayedEvents)),
    }
  },
})

const count = (events: readonly OriginatedEvent[], origin: OriginatedEvent['origin']) =>
  events.filter((event) => event.origin === origin).length

function spanOf(input: ReplayGeofenceInput, now: Date): { from: number; to: number } {
  const to = input.to === undefined ? now.getTime() : Date.parse(input.to)
  const from = input.from === undefined ? to - 30 * dayMs : Date.parse(input.from)
  if (from >= to) throw fieldError('BAD_REQUEST', 'to', 'bad_span', 'The span ends after it begins')
  if (to - from <= longestReplayDays * dayMs) return { from, to }
  const message = `At most ${longestReplayDays} days can be replayed at once`
  throw fieldError('BAD_REQUEST', 'from', 'span_too_long', message)
}

/** Of whom anything was heard, in one order. */
async function devicesOf(
  { gps }: Services,
  { userId, deviceId }: { userId: string | undefined; deviceId: string | undefined },
): Promise<{ id: string; userId: string }[]> {
  const sql = gps.reads
  return sql<{ id: string; userId: string }[]>`
    SELECT device_id AS id, user_id AS "userId" FROM gps_device_states
    WHERE true
      ${userId === undefined ? sql`` : sql`AND user_id = ${userId}`}
      ${deviceId === undefined ? sql`` : sql`AND device_id = ${deviceId}`}
    ORDER BY device_id LIMIT ${mostDevices}`
}

async function madeEvents(
  { gps }: Services,
  fence: Geofence,
  { from, to }: { from: number; to: number },
  devices: readonly string[],
): Promise<ComparedEvent[]> {
  const sql = gps.reads
  const rows = await sql<EventRow[]>`
    SELECT ${columnsOf(sql)} FROM gps_fence_events
    WHERE geofence_id = ${fence.id} AND device_id = ANY(${[...devices]}::uuid[])
      AND at >= ${new Date(from).toISOString()} AND at < ${new Date(to).toISOString()}
    ORDER BY at, id LIMIT ${mostMade}`
  return rows.map(toEvent).map(({ kind, deviceId, at, latitude, longitude, isPassing }) => {
    return { kind, deviceId, at, latitude, longitude, isPassing }
  })
}
