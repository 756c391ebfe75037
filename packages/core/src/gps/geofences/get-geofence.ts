import { Geofence, GeofenceInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { geofenceOf } from './geofence-of.ts'

export const getGeofence = defineQuery({
  name: 'geofences.get',
  permission: 'self or geofence:read',
  input: GeofenceInput,
  output: Geofence,
  run: ({ services, actor, input }) => geofenceOf(services.primary.db, actor, input.id),
})
