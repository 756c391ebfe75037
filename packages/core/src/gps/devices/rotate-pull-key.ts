import { DeviceInput, RotatedPullKey } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { defineCommand } from '../../kernel/index.ts'
import { lockDevice } from './lock-device.ts'
import { newPullKey, pullUrlOf } from './new-credentials.ts'

/** A new address for overlays to read; the old one says nothing any more. */
export const rotatePullKey = defineCommand({
  name: 'devices.rotatePullKey',
  permission: 'self or device:write',
  input: DeviceInput,
  output: RotatedPullKey,
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const device = await lockDevice(tx, actor, input.id)
    const { pullKey, pullKeyHash } = newPullKey(services.random)
    await tx.update(gpsDevices).set({ pullKeyHash, updatedAt: now }).where(eq(gpsDevices.id, device.id))
    audit('device_updated', {
      userId: device.userId,
      resource: ['gps_device', device.id],
      metadata: {
        name: device.name,
        kind: device.kind,
        changedFields: ['pull_key'],
        credentialsRenewed: true,
      },
    })
    accessChanged({ deviceId: device.id })
    return { pullUrl: pullUrlOf(services.publicUrl, pullKey) }
  },
})
