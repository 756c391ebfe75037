import { DeviceInput, RotatedToken } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { defineCommand } from '../../kernel/index.ts'
import { lockDevice } from './lock-device.ts'
import { ingestUrlOf, newIngestToken } from './new-credentials.ts'

/** A new address to send to; what comes to the old one is nobody's from this moment on. */
export const rotateDeviceToken = defineCommand({
  name: 'devices.rotateToken',
  permission: 'self or device:write',
  input: DeviceInput,
  output: RotatedToken,
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const device = await lockDevice(tx, actor, input.id)
    const { token, tokenHash } = newIngestToken(services.random)
    await tx.update(gpsDevices).set({ tokenHash, updatedAt: now }).where(eq(gpsDevices.id, device.id))
    audit('device_updated', {
      userId: device.userId,
      resource: ['gps_device', device.id],
      metadata: {
        name: device.name,
        kind: device.kind,
        changedFields: ['token'],
        credentialsRenewed: true,
      },
    })
    accessChanged({ deviceId: device.id })
    return { ingestUrl: ingestUrlOf(services.publicUrl, token) }
  },
})
