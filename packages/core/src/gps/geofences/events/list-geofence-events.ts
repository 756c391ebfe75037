import { GeofenceEventPage, ListGeofenceEventsInput } from '@heimdall/contracts'
import { defineQuery } from '../../../kernel/index.ts'
import { namedOwners } from '../../devices/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { geofenceOf } from '../geofence-of.ts'
import { nameEvents } from './name-events.ts'
import { readEvents } from './read-events.ts'
import { visibleUserOf } from './visible-user.ts'

/** The newest first. */
export const listGeofenceEvents = defineQuery({
  name: 'geofences.events',
  permission: 'self or geofence:read',
  input: ListGeofenceEventsInput,
  output: GeofenceEventPage,
  async run({ services, actor, input }) {
    const { id, cursor, limit, ...filter } = input
    const fence = await geofenceOf(services.primary.db, actor, id)
    const userId = visibleUserOf(actor, fence)
    const page = await readEvents(
      services.gps.reads,
      { ...filter, geofenceId: id, userId },
      { cursor, limit },
    )
    const named = await namedOwners(services, { ...filter, userId })
    const ownerIds = [...named, ...page.events.map((event) => event.userId)]
    await recordStaffViews(services, actor, { kind: 'crossings', ownerIds })
    return { ...page, events: await nameEvents(services.primary.sql, page.events) }
  },
})
