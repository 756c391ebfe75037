import { GeofenceEventPage, ListDeviceGeofenceEventsInput } from '@heimdall/contracts'
import { defineQuery } from '../../../kernel/index.ts'
import { deviceOf } from '../../devices/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { nameEvents } from './name-events.ts'
import { readEvents } from './read-events.ts'

/** What a device did at all fences, also at those that are gone; the newest first. */
export const listDeviceGeofenceEvents = defineQuery({
  name: 'geofences.eventsOfDevice',
  permission: 'self or location:read',
  input: ListDeviceGeofenceEventsInput,
  output: GeofenceEventPage,
  async run({ services, actor, input }) {
    const { id, cursor, limit, ...filter } = input
    const { userId } = await deviceOf(services, actor, id, 'location:read')
    const page = await readEvents(services.gps.reads, { ...filter, deviceId: id }, { cursor, limit })
    await recordStaffViews(services, actor, { kind: 'crossings', ownerIds: [userId] })
    return { ...page, events: await nameEvents(services.primary.sql, page.events) }
  },
})
