import { GeofenceEvent } from '@heimdall/contracts'
import type { Sql, Transaction } from '@heimdall/db'
import { gpsDevices, gpsFenceMailCursor, gpsGeofences } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { geofenceCrossed, queueMail } from '../../../mail/index.ts'

const pageSize = 200
/** Of one owner, all of their fences together. */
const rate = { limit: 10, windowSeconds: 3_600 }

/**
 * Writes to owners who have asked for it, about what has happened at their fences since the last time; true when there is
 * more. Place in the feed and mails are one transaction: a crash loses nothing and doubles nothing, and of several processes
 * one goes on.
 */
export async function planFenceMails(services: Services): Promise<boolean> {
  const feed = services.gps.reads
  return services.primary.db.transaction(async (tx) => {
    const cursor = await lockCursor(tx, feed)
    const rows = await feed<{ number: string; body: unknown }[]>`
      SELECT number, body FROM gps_feed WHERE kind = 'fence' AND number >= ${cursor}
      ORDER BY number LIMIT ${pageSize}`
    const last = rows.at(-1)
    if (!last) return false
    for (const { body } of rows) await tellOwner(services, tx, GeofenceEvent.parse(body))
    await tx.update(gpsFenceMailCursor).set({ position: Number(last.number) + 1 })
    return rows.length === pageSize
  })
}

/** The number from which on nobody has been written to. It begins with what happens from now on. */
async function lockCursor(tx: Transaction, feed: Sql): Promise<number> {
  const [known] = await tx.select().from(gpsFenceMailCursor).for('update')
  if (known) return known.position
  const [head] = await feed<{ size: string }[]>`SELECT size FROM gps_feed_head`
  await tx
    .insert(gpsFenceMailCursor)
    .values({ position: Number(head?.size ?? 0) })
    .onConflictDoNothing()
  const [made] = await tx.select().from(gpsFenceMailCursor).for('update')
  return made?.position ?? 0
}

async function tellOwner(services: Services, tx: Transaction, event: GeofenceEvent): Promise<void> {
  const [found] = await tx
    .select({ mailOn: gpsGeofences.mailOn, name: gpsGeofences.name, deviceName: gpsDevices.name })
    .from(gpsGeofences)
    .innerJoin(gpsDevices, and(eq(gpsDevices.id, event.deviceId), eq(gpsDevices.userId, gpsGeofences.userId)))
    .where(eq(gpsGeofences.id, event.geofenceId))
  if (!found?.mailOn.includes(event.kind)) return
  const turn = await services.rateLimiter.consume(`geofence-mail:${event.userId}`, rate)
  if (!turn.allowed) return
  await queueMail(services, tx, event.userId, geofenceCrossed, {
    kind: event.kind,
    geofenceId: event.geofenceId,
    geofenceName: found.name,
    deviceName: found.deviceName,
    time: event.at,
  })
}
