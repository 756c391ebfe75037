import { createEventIds, toTextArray } from '@heimdall/audit'
import type { GeofenceEvent } from '@heimdall/contracts'
import type { Sql } from '@heimdall/db'
import { LRUCache } from 'lru-cache'
import type { FeedEntry } from '../engine/index.ts'
import type { FenceEvent } from './evaluate/index.ts'

/** An event, and whose it is. */
export interface FenceOutput {
  event: FenceEvent
  geofenceName: string
  deviceId: string
  userId: string
}

const weekMs = 7 * 86_400_000

/** Writes events in the transaction of the fix that made them certain, and answers what the feed tells. */
export function createFenceEventStore({
  now,
  randomBytes,
}: {
  now(): Date
  randomBytes(size: number): Uint8Array
}) {
  const newId = createEventIds(randomBytes)
  const coveredWeeks = new LRUCache<number, true>({ max: 1_000, ttl: 60_000 })

  /** In the same transaction: another connection might be waited for by all transactions at once. */
  async function cover(tx: Sql, events: readonly GeofenceEvent[]) {
    for (const { at } of events) {
      const week = Math.floor(Date.parse(at) / weekMs)
      if (coveredWeeks.has(week)) continue
      const [row] = await tx<{ made: number }[]>`
        SELECT ensure_weekly_partitions('gps_fence_events', ${at}::timestamptz, ${at}::timestamptz) AS made`
      // What was made now is gone if this transaction fails.
      if (row?.made === 0) coveredWeeks.set(week, true)
    }
  }

  return async (tx: Sql, outputs: readonly FenceOutput[]): Promise<FeedEntry[]> => {
    const events = outputs.map((output) => toEvent(newId(now()), output))
    await cover(tx, events)
    await tx.unsafe(
      insertStatement,
      columns.map(([, , read]) => toTextArray(events, read)),
      { prepare: true },
    )
    return events.map((event) => ({
      deviceId: event.deviceId,
      userId: event.userId,
      kind: 'fence',
      body: event,
    }))
  }
}

const toEvent = (id: string, { event, ...whose }: FenceOutput): GeofenceEvent => ({
  id,
  kind: event.kind,
  geofenceId: event.fenceId,
  geofenceName: whose.geofenceName,
  deviceId: whose.deviceId,
  userId: whose.userId,
  at: new Date(event.at).toISOString(),
  confirmedAt: new Date(event.confirmedAt).toISOString(),
  latitude: event.latitude,
  longitude: event.longitude,
  isPassing: event.isPassing,
})

const columns: readonly (readonly [name: string, type: string, read: (event: GeofenceEvent) => string])[] = [
  ['id', 'uuid', (event) => event.id],
  ['kind', 'text', (event) => event.kind],
  ['geofence_id', 'uuid', (event) => event.geofenceId],
  ['geofence_name', 'text', (event) => event.geofenceName],
  ['device_id', 'uuid', (event) => event.deviceId],
  ['user_id', 'uuid', (event) => event.userId],
  ['at', 'timestamptz', (event) => event.at],
  ['confirmed_at', 'timestamptz', (event) => event.confirmedAt],
  ['latitude', 'float8', (event) => String(event.latitude)],
  ['longitude', 'float8', (event) => String(event.longitude)],
  ['is_passing', 'bool', (event) => String(event.isPassing)],
]
const insertStatement = `
  INSERT INTO gps_fence_events (${columns.map(([name]) => name).join(', ')})
  SELECT * FROM unnest(${columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ')})`
