import { CreateDeviceInput, CreatedDevice, defaultDeviceColour, maxDevicesPerUser } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsDevices, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { type Actor, defineCommand, fieldError, holds, newId, PermissionDenied } from '../../kernel/index.ts'
import { iconOfKind } from './icon-of-kind.ts'
import { ingestUrlOf, newIngestToken, newPullKey, pullUrlOf } from './new-credentials.ts'

export const createDevice = defineCommand({
  name: 'devices.create',
  permission: 'self or device:write',
  input: CreateDeviceInput,
  output: CreatedDevice,
  async run({ services, tx, actor, input, audit, now }) {
    const userId = ownerOf(actor, input.userId)
    const username = await lockOwner(tx, userId)
    if ((await tx.$count(gpsDevices, eq(gpsDevices.userId, userId))) >= maxDevicesPerUser) {
      const message = `An account has ${maxDevicesPerUser} devices at most; delete one first`
      throw fieldError('CONFLICT', '', 'too_many_devices', message)
    }
    const { token, tokenHash } = newIngestToken(services.random)
    const { pullKey, pullKeyHash } = newPullKey(services.random)
    const device = {
      id: newId(services),
      name: input.name,
      kind: input.kind,
      colour: input.colour ?? defaultDeviceColour,
      icon: input.icon ?? iconOfKind[input.kind],
    }
    await tx
      .insert(gpsDevices)
      .values({ ...device, userId, tokenHash, pullKeyHash, createdAt: now, updatedAt: now })
    audit('device_created', {
      userId,
      resource: ['gps_device', device.id],
      metadata: { name: device.name, kind: device.kind },
    })
    return {
      ...device,
      owner: { id: userId, username },
      dialect: null,
      live: null,
      createdAt: now.toISOString(),
      updatedAt: now.toISOString(),
      ingestUrl: ingestUrlOf(services.publicUrl, token),
      pullUrl: pullUrlOf(services.publicUrl, pullKey),
    }
  },
})

/** For others it takes the permission, which keys and apps hold or they would not be here. */
function ownerOf(actor: Actor, userId: string | undefined): string {
  const self = actor.type === 'user' ? actor.userId : null
  const owner = userId ?? self
  if (owner === null) {
    throw fieldError('BAD_REQUEST', 'userId', 'owner_required', 'Name the user whose device it is')
  }
  if (owner !== self && !holds(actor, 'device:write')) throw new PermissionDenied('device:write')
  return owner
}

/** Locked, so that two that are made at once are counted one after the other. */
async function lockOwner(tx: Transaction, userId: string): Promise<string> {
  const [owner] = await tx
    .select({ username: users.username })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)))
    .for('no key update')
  if (!owner) throw fieldError('BAD_REQUEST', 'userId', 'owner_unknown', 'This user does not exist')
  return owner.username
}
