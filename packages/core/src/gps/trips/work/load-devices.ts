import type { TripSettings } from '@heimdall/contracts'
import { gpsTripCursors, gpsTrips } from '@heimdall/db/core'
import { and, asc, eq, inArray, sql } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { readTripSettings } from '../settings/index.ts'
import { restartBefore } from '../turn-back.ts'
import { type CursorState, cursorStateOf } from './cursor-state.ts'
import type { DueDevice } from './find-due.ts'

/** Time that belongs to what people have made. */
interface Span {
  from: number
  to: number
  /** The trip that it is; null: nothing is wanted of it. */
  tripId: string | null
}

/** A device with all that detection needs to go on. */
export interface LoadedDevice {
  deviceId: string
  userId: string
  settings: TripSettings
  position: Date | null
  state: CursorState
  /** As it was read; only from there the cursor moves. */
  version: number
  lateCount: number
  /** Set: late fixes were taken into account, and may be forgotten. */
  hasTurnedBack: boolean
  /** In order. */
  blocked: Span[]
}

/** Reads the cursors of devices, and turns back those behind which fixes came late. Leaves out who has nothing to do. */
export async function loadDevices(services: Services, due: readonly DueDevice[]): Promise<LoadedDevice[]> {
  const { db } = services.primary
  const ids = due.map(({ deviceId }) => deviceId)
  // A device that was deleted meanwhile gets none.
  await db.execute(sql`
    INSERT INTO gps_trip_cursors (device_id, user_id)
    SELECT id, user_id FROM gps_devices WHERE id = ANY(${sql.param(ids)}::uuid[]) ORDER BY id
    ON CONFLICT DO NOTHING`)
  const cursors = await db.select().from(gpsTripCursors).where(inArray(gpsTripCursors.deviceId, ids))
  const byId = new Map(cursors.map((cursor) => [cursor.deviceId, cursor]))
  const settingsOf = await readTripSettings(db, [...new Set(cursors.map(({ userId }) => userId))])
  const loaded: LoadedDevice[] = []
  for (const { deviceId, newestAt, lateCount, earliestLateAt } of due) {
    const cursor = byId.get(deviceId)
    if (!cursor) continue
    const isLate = lateCount !== cursor.lateCount
    const hasNew = newestAt !== null && (cursor.position === null || newestAt > cursor.position)
    if (!isLate && !hasNew && cursor.state !== null) continue
    // Null: another process has turned back for them, and only the count is to be taken over.
    const isBehind =
      isLate && cursor.position !== null && earliestLateAt !== null && earliestLateAt <= cursor.position
    const restart = isBehind ? await restartBefore(db, deviceId, earliestLateAt) : null
    const position = isBehind ? restart && new Date(restart.getTime() - 1) : cursor.position
    loaded.push({
      deviceId,
      userId: cursor.userId,
      settings: settingsOf(cursor.userId),
      position,
      state: cursorStateOf(isBehind ? null : cursor.state, position),
      version: cursor.version,
      lateCount,
      hasTurnedBack: isLate,
      blocked: [],
    })
  }
  await loadBlocked(services, loaded)
  return loaded
}

async function loadBlocked({ primary: { db } }: Services, devices: readonly LoadedDevice[]): Promise<void> {
  if (devices.length === 0) return
  const rows = await db
    .select({
      id: gpsTrips.id,
      deviceId: gpsTrips.deviceId,
      startedAt: gpsTrips.startedAt,
      endedAt: gpsTrips.endedAt,
      deletedAt: gpsTrips.deletedAt,
    })
    .from(gpsTrips)
    .where(
      and(
        inArray(
          gpsTrips.deviceId,
          devices.map(({ deviceId }) => deviceId),
        ),
        eq(gpsTrips.isFixed, true),
      ),
    )
    .orderBy(asc(gpsTrips.startedAt))
  const byId = new Map(devices.map((device) => [device.deviceId, device]))
  for (const { id, deviceId, startedAt, endedAt, deletedAt } of rows) {
    const device = deviceId === null ? undefined : byId.get(deviceId)
    if (!device || endedAt.getTime() <= (device.position?.getTime() ?? 0)) continue
    device.blocked.push({
      from: startedAt.getTime(),
      to: endedAt.getTime(),
      tripId: deletedAt === null ? id : null,
    })
  }
}
