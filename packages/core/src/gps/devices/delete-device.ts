import { DeviceInput, Done, done } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { gpsDevices, gpsTripCursors } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, defineCommand } from '../../kernel/index.ts'
import { leaveSharing } from './leave-sharing.ts'
import { leaveWebhooks } from './leave-webhooks.ts'
import { lockDevice } from './lock-device.ts'

/** Its positions lie in the other database; what sweeps there forgets them, right after the commit. */
export const deleteDevice = defineCommand({
  name: 'devices.delete',
  permission: 'self or device:write',
  input: DeviceInput,
  output: Done,
  lock: ({ tx, actor, input }) => lockForDeletion(tx, actor, input.id),
  async run({ services, tx, actor, input, audit, accessChanged, afterCommit }) {
    const device = await lockForDeletion(tx, actor, input.id)
    await leaveSharing(tx, device.userId, device.id)
    await leaveWebhooks(tx, [device.id])
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

/** Its cursor first, which goes with it: who adds a trip holds that, and needs the device then. So nobody waits in a circle. */
async function lockForDeletion(tx: Transaction, actor: Actor, id: string) {
  const isIts = eq(gpsTripCursors.deviceId, id)
  await tx.select({ id: gpsTripCursors.deviceId }).from(gpsTripCursors).where(isIts).for('update')
  return lockDevice(tx, actor, id)
}
