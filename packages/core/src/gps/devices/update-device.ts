import { Device, UpdateDeviceInput } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { lockDevice } from './lock-device.ts'
import { selectDevices, toDevices } from './to-device.ts'

export const updateDevice = defineCommand({
  name: 'devices.update',
  permission: 'self or device:write',
  input: UpdateDeviceInput,
  output: Device,
  lock: ({ tx, actor, input }) => lockDevice(tx, actor, input.id),
  async run({ services, tx, actor, input, audit, now }) {
    const before = await lockDevice(tx, actor, input.id)
    const { id, ...changes } = input
    await tx
      .update(gpsDevices)
      .set({ ...changes, updatedAt: now })
      .where(eq(gpsDevices.id, id))
    audit('device_updated', {
      userId: before.userId,
      resource: ['gps_device', id],
      metadata: {
        name: input.name ?? before.name,
        kind: input.kind ?? before.kind,
        changedFields: Object.entries(changes)
          .filter(([, value]) => value !== undefined)
          .map(([field]) => field),
      },
    })
    const [device] = await toDevices(services, actor, await selectDevices(tx, eq(gpsDevices.id, id)), tx)
    if (!device) throw notFound('This device')
    return device
  },
})
