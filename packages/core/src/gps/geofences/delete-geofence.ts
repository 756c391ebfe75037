import { Done, done, GeofenceInput } from '@heimdall/contracts'
import { gpsGeofences } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { lockGeofence } from './geofence-of.ts'
import { metadataOf } from './metadata-of.ts'
import { toGeofence } from './to-geofence.ts'

/** What happened at it stays with the devices, for as long as positions are kept. */
export const deleteGeofence = defineCommand({
  name: 'geofences.delete',
  permission: 'self or geofence:write',
  input: GeofenceInput,
  output: Done,
  lock: ({ tx, actor, input }) => lockGeofence(tx, actor, input.id),
  async run({ tx, actor, input: { id }, audit, accessChanged }) {
    const row = await lockGeofence(tx, actor, id)
    await tx.delete(gpsGeofences).where(eq(gpsGeofences.id, id))
    audit('geofence_deleted', {
      ...(row.userId === null ? {} : { userId: row.userId }),
      resource: ['geofence', id],
      metadata: metadataOf(toGeofence({ fence: row, username: null })),
    })
    accessChanged({ geofencesOf: row.userId })
    return done
  },
})
