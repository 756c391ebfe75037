import { DeviceInput, Done, done } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { leaveSharing } from './leave-sharing.ts'
import { lockDevice } from './lock-device.ts'

/** Its positions lie in the other database; what sweeps there forgets them, right after the commit. */
export const deleteDevice = defineCommand({
  name: 'devices.delete',
  permission: 'self or device:write',
  input: DeviceInput,
  output: Done,
  lock: ({ tx, actor, input }) => lockDevice(tx, actor, input.id),
  async run({ services, tx, actor, input, audit, accessChanged, afterCommit }) {
    const device = await lockDevice(tx, actor, input.id)
    await leaveSharing(tx, device.userId, device.id)
    await tx.delete(gpsDevices).where(eq(gpsDevices.id, device.id))
    audit('device_deleted', {
      userId: device.userId,
      resource: ['gps_device', device.id],
      metadata: { name: device.name, kind: device.kind },
    })
    accessChanged({ deviceId: device.id })
    afterCommit(() => {
      services.gps.inspector.forget(device.id)
      services.gps.devicesGone()
    })
    return done
  },
})
