import { DrawnGeofences, DrawnGeofencesInput, drawnGeofenceLimit } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { and, desc, eq, sql } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { geofencesInScope } from './geofences-in-scope.ts'
import { selectGeofences, toGeofence } from './to-geofence.ts'

/** What maps draw. Own ones and the platform's are never more than come. */
export const listDrawnGeofences = defineQuery({
  name: 'geofences.drawn',
  permission: 'self or geofence:read',
  input: DrawnGeofencesInput,
  output: DrawnGeofences,
  async run({ services, actor, input }) {
    const where = and(geofencesInScope(actor, input), eq(gpsGeofences.isActive, true))
    const rows = await selectGeofences(services.primary.db, where)
      .orderBy(sql`${gpsGeofences.userId} IS NOT NULL`, desc(gpsGeofences.updatedAt), desc(gpsGeofences.id))
      .limit(drawnGeofenceLimit + 1)
    return {
      geofences: rows
        .slice(0, drawnGeofenceLimit)
        .map(toGeofence)
        .map(({ id, name, colour, shape, owner }) => ({
          id,
          name,
          colour,
          shape,
          ownerName: owner?.username ?? null,
        })),
      isComplete: rows.length <= drawnGeofenceLimit,
    }
  },
})
