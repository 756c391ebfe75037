import type { Sql } from '@heimdall/db'
import type { Evaluator } from '../engine/index.ts'
import { createFenceEvaluator, type FenceConfig } from './create-fence-evaluator.ts'
import { createFenceMemory, type FenceMemory } from './fence-memory.ts'
import { settleDevices } from './settle-devices.ts'
import { createFenceEventStore, type FenceOutput } from './store-fence-events.ts'

export interface GeofenceWatchOptions {
  primary: Sql
  timeseries: Sql
  now(): Date
  randomBytes(size: number): Uint8Array
}

/** Geofences of one process: what the writer of positions asks, and what time settles. */
export interface GeofenceWatch {
  evaluator: Evaluator<FenceConfig, FenceOutput>
  memory: FenceMemory
  /** Makes certain what only time was needed for; see `settleDevices`. */
  settle(): ReturnType<typeof settleDevices>
}

export function createGeofenceWatch({
  primary,
  timeseries,
  now,
  randomBytes,
}: GeofenceWatchOptions): GeofenceWatch {
  const memory = createFenceMemory(primary)
  const store = createFenceEventStore({ now, randomBytes })
  return {
    memory,
    evaluator: createFenceEvaluator(memory, store),
    settle: () => settleDevices({ sql: timeseries, memory, store, now: () => now().getTime() }),
  }
}

/** What a change of access means for what is remembered of geofences; most of them mean nothing. */
export function forgetGeofences({ memory }: Pick<GeofenceWatch, 'memory'>, change: object): void {
  if ('geofencesOf' in change) memory.forget(change.geofencesOf === null ? null : String(change.geofencesOf))
}
