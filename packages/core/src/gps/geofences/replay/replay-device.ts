import type { Sql } from '@heimdall/db'
import { storedAheadMs } from '../../ahead.ts'
import { fixFlags } from '../../fix.ts'
import {
  evaluateFences,
  type FencedFix,
  type FenceEvent,
  type FenceStates,
  type PreparedFences,
  settleFences,
  toFenced,
  unknownToAll,
} from '../../geofence-watch/index.ts'

const batchSize = 5_000

interface Span {
  /** ms; inclusive, and exclusive. */
  from: number
  to: number
}

interface PositionRow {
  fixTime: string
  receivedAt: string
  latitude: number
  longitude: number
  accuracyM: number | null
}

/**
 * Holds what a device has sent against a fence, as if it came now: fixes that moved it, in the order in which they
 * did, a batch at a time. Ends early, and says so, after `most` positions.
 */
export async function replayDevice(
  sql: Sql,
  deviceId: string,
  fences: PreparedFences,
  { from, to }: Span,
  most: number,
): Promise<{ events: FenceEvent[]; positions: number; isComplete: boolean }> {
  const events: FenceEvent[] = []
  let states: FenceStates = unknownToAll
  let previous: FencedFix | null = null
  let positions = 0
  const rows = sql<PositionRow[]>`
    SELECT fix_time AS "fixTime", received_at AS "receivedAt", latitude, longitude, accuracy_m AS "accuracyM"
    FROM gps_positions
    WHERE device_id = ${deviceId} AND flags & ${~fixFlags.misdated} = 0
      AND fix_time >= ${iso(from)} AND fix_time < ${iso(to + storedAheadMs)}
      AND least(fix_time, received_at) >= ${iso(from)} AND least(fix_time, received_at) < ${iso(to)}
    ORDER BY least(fix_time, received_at), fix_time LIMIT ${most + 1}`.cursor(batchSize)
  for await (const batch of rows) {
    for (const { fixTime, receivedAt, ...place } of batch) {
      positions++
      if (positions > most) return { events, positions: most, isComplete: false }
      const fix = toFenced({ ...place, fixTime: Date.parse(fixTime), receivedAt: Date.parse(receivedAt) })
      const outcome = evaluateFences(states, previous, fix, fences)
      states = outcome.states
      events.push(...outcome.events)
      previous = fix
    }
  }
  events.push(...settleFences(states, fences, to).events)
  return { events, positions, isComplete: true }
}

const iso = (time: number) => new Date(time).toISOString()
