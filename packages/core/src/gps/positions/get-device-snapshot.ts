import { DeviceSnapshot, DeviceSnapshotInput, maxDevicesOnMap } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { selectDevices, toDevices, whoseDevices } from '../devices/index.ts'
import { feedSize } from '../engine/index.ts'

/** Where all devices are, to begin a map with: what is followed behind `lastEventId` goes on from there. */
export const getDeviceSnapshot = defineQuery({
  name: 'devices.snapshot',
  permission: 'self or location:read',
  input: DeviceSnapshotInput,
  output: DeviceSnapshot,
  async run({ services, actor, input }) {
    const userId = whoseDevices(actor, input, 'location:read')
    const isOf = userId === undefined ? undefined : eq(gpsDevices.userId, userId)
    // Before anything is read: what happens meanwhile comes again, and changes nothing.
    const size = await feedSize(services.gps.reads)
    const found = await selectDevices(services.primary.db, isOf)
      .orderBy(asc(gpsDevices.id))
      .limit(maxDevicesOnMap)
    return {
      devices: await toDevices(services, actor, found),
      lastEventId: services.gps.places.print(Math.max(0, size - 1)),
    }
  },
})
