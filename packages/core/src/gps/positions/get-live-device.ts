import { LiveDevice, LiveDeviceInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { deviceOf } from '../devices/index.ts'
import { readStates } from '../engine/index.ts'
import { toLive } from '../to-live.ts'
import { recordStaffViews } from '../views/index.ts'

export const getLiveDevice = defineQuery({
  name: 'positions.live',
  permission: 'self or location:read',
  input: LiveDeviceInput,
  output: LiveDevice,
  async run({ services, actor, input }) {
    const device = await deviceOf(services, actor, input.id, 'location:read')
    await recordStaffViews(services, actor, { kind: 'live', ownerIds: [device.userId] })
    const states = await readStates(services.gps.reads, [device.id])
    return toLive(device.id, states.get(device.id))
  },
})
