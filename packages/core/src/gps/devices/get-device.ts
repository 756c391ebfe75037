import { Device, DeviceInput } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery, notFound, requireReach } from '../../kernel/index.ts'
import { selectDevices, toDevices } from './to-device.ts'

export const getDevice = defineQuery({
  name: 'devices.get',
  permission: 'self or device:read',
  input: DeviceInput,
  output: Device,
  async run({ services, actor, input }) {
    const [found] = await selectDevices(services.primary.db, eq(gpsDevices.id, input.id))
    if (!found) throw notFound('This device')
    requireReach(actor, found.device.userId, 'device:read', 'This device')
    const [device] = await toDevices(services, actor, [found])
    if (!device) throw notFound('This device')
    return device
  },
})
