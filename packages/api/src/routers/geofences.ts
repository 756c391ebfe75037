import {
  createGeofence,
  deleteGeofence,
  getGeofence,
  listDeviceGeofenceEvents,
  listGeofenceEvents,
  listGeofences,
  replayGeofence,
  updateGeofence,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Geofences']
const path = '/v1/gps/geofences'
const one = `${path}/{id}` as const

export const geofences = router({
  list: query(listGeofences, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listGeofences',
      summary: 'List geofences: one’s own with those of the platform, or all',
      tags,
    },
  }),
  get: query(getGeofence, {
    rest: {
      method: 'GET',
      path: one,
      operationId: 'getGeofence',
      summary: 'See one geofence',
      tags,
    },
  }),
  create: command(createGeofence, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createGeofence',
      summary: 'Draw a geofence: a circle, a polygon or a corridor',
      description:
        'From now on devices of its owner, or everybody’s, enter and leave it. Where a device is at its first fix counts as known: no event tells of it.',
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateGeofence, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateGeofence',
      summary: 'Change a geofence',
      description:
        'Only what is named changes. With another shape, other rules, or switched on again, it forgets who is inside and begins anew, silently.',
      tags,
    },
  }),
  delete: command(deleteGeofence, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteGeofence',
      summary: 'Delete a geofence; its events stay with the devices',
      tags,
    },
  }),
  events: query(listGeofenceEvents, {
    rest: {
      method: 'GET',
      path: `${one}/events`,
      operationId: 'listGeofenceEvents',
      summary: 'Who entered, stayed at and left a geofence, the newest first',
      description:
        'Of one’s own geofences, and one’s own devices at those of the platform; for all others it takes location:read besides.',
      tags,
    },
  }),
  eventsOfDevice: query(listDeviceGeofenceEvents, {
    rest: {
      method: 'GET',
      path: '/v1/gps/devices/{id}/geofence-events',
      operationId: 'listDeviceGeofenceEvents',
      summary: 'What a device did at all geofences, the newest first',
      tags,
    },
  }),
  replay: query(replayGeofence, {
    rest: {
      method: 'POST',
      path: `${one}/replay`,
      operationId: 'replayGeofence',
      summary: 'See which events other numbers or another shape would have made',
      description:
        'Holds a month’s positions against the geofence, and compares with the events that were made. Nothing is written. Permissions as for the events.',
      tags,
    },
  }),
})
