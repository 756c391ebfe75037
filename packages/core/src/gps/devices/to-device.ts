import { type Device, deviceIcons, deviceKinds, gpsDialects } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsDevices, users } from '@heimdall/db/core'
import { eq, type SQL } from '@heimdall/db/sql'
import { type Actor, reaches, type Services } from '../../kernel/index.ts'
import { readStates } from '../engine/index.ts'
import { toLive } from '../to-live.ts'
import { recordStaffViews } from '../views/index.ts'

const columns = { device: gpsDevices, username: users.username }

export const selectDevices = (db: Database | Transaction, where: SQL | undefined) =>
  db.select(columns).from(gpsDevices).innerJoin(users, eq(users.id, gpsDevices.userId)).where(where)
type Found = Awaited<ReturnType<typeof selectDevices>>[number]

/**
 * As they are shown. Where each is, its owner sees, and whoever may see all positions; that they did is written down, in the
 * transaction of a command where there is one.
 */
export async function toDevices(
  services: Services,
  actor: Actor,
  found: readonly Found[],
  tx?: Transaction,
): Promise<Device[]> {
  const seen = found.filter(({ device }) => reaches(actor, device.userId, 'location:read'))
  const states = await readStates(
    services.gps.reads,
    seen.map(({ device }) => device.id),
  )
  const ownerIds = seen.flatMap(({ device }) => (states.has(device.id) ? device.userId : []))
  await recordStaffViews(services, actor, { kind: 'live', ownerIds }, tx)
  return found.map(({ device, username }) => {
    const { deviceId: _, ...live } = toLive(device.id, states.get(device.id))
    return {
      id: device.id,
      owner: { id: device.userId, username },
      name: device.name,
      kind: oneOf(deviceKinds, device.kind, 'other'),
      colour: device.colour,
      icon: oneOf(deviceIcons, device.icon, 'map-pin'),
      dialect: gpsDialects.find((name) => name === device.dialect) ?? null,
      live: states.has(device.id) ? live : null,
      createdAt: device.createdAt.toISOString(),
      updatedAt: device.updatedAt.toISOString(),
    }
  })
}

/** A later version may have written what this one does not know. */
const oneOf = <Name extends string>(known: readonly Name[], text: string, otherwise: Name): Name =>
  known.find((name) => name === text) ?? otherwise
