import { DeviceInput, InspectedRequests } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { deviceOf } from './device-of.ts'

/** They hold positions, so that seeing them takes what seeing positions takes. */
export const listDeviceRequests = defineQuery({
  name: 'devices.requests',
  permission: 'self or location:read',
  input: DeviceInput,
  output: InspectedRequests,
  async run({ services, actor, input }) {
    const device = await deviceOf(services, actor, input.id, 'location:read')
    await recordStaffViews(services, actor, { kind: 'requests', ownerIds: [device.userId] })
    return { requests: await services.gps.inspector.list(device.id) }
  },
})
