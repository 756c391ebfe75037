import {
  addTripLocation,
  createTrip,
  deleteTrip,
  deleteTripLocation,
  detectTrips,
  getTrip,
  getTripProfile,
  getTripReach,
  getTripSettings,
  getTripStatistics,
  getTripWays,
  listImports,
  listTrips,
  mergeTrips,
  splitTrip,
  updateTrip,
  updateTripLocation,
  updateTripSettings,
} from '@heimdall/core'
import { command, query, router } from '../trpc.ts'

const tags = ['Trips']
const path = '/v1/gps/trips'
const one = `${path}/{id}` as const
const reads = 'One’s own, or any with trip:read.'
const writes = 'One’s own, or any with trip:write.'

export const trips = router({
  list: query(listTrips, {
    rest: {
      method: 'GET',
      path,
      operationId: 'listTrips',
      summary: 'Trips, the latest first',
      description: `People see their own, and those of all with \`scope=all\` and trip:read. Keys need trip:read, and see all unless they name a user. \`nextCursor\` leads on.`,
      tags,
    },
  }),
  get: query(getTrip, {
    rest: {
      method: 'GET',
      path: one,
      operationId: 'getTrip',
      summary: 'One trip with its stops',
      description: reads,
      tags,
    },
  }),
  profile: query(getTripProfile, {
    rest: {
      method: 'GET',
      path: `${one}/profile`,
      operationId: 'getTripProfile',
      summary: 'Speed and altitude along a trip, for a small chart',
      description: `Means of 240 equal pieces of its time at most. ${reads}`,
      tags,
    },
  }),
  reach: query(getTripReach),
  ways: query(getTripWays),
  statistics: query(getTripStatistics, {
    rest: {
      method: 'GET',
      path: '/v1/gps/trip-statistics',
      operationId: 'getTripStatistics',
      summary: 'How often, how far and how long somebody travelled',
      description: `By day, week, month, category or mode, of the trips that started in the span. Keys name a user. ${reads}`,
      tags,
    },
  }),
  create: command(createTrip, {
    rest: {
      method: 'POST',
      path,
      operationId: 'createTrip',
      summary: 'Make a trip by hand',
      description: `With a device, its positions of this time are the way; another trip of it in the same time answers 409. A template gives what is not named. ${writes}`,
      tags,
    },
    successStatus: 201,
  }),
  update: command(updateTrip, {
    rest: {
      method: 'PATCH',
      path: one,
      operationId: 'updateTrip',
      summary: 'Change what a trip is called, or from when to when it was',
      description: `Only what is named changes. Detection never overwrites it; a trip whose time was changed it leaves alone altogether. ${writes}`,
      tags,
    },
  }),
  split: command(splitTrip, {
    rest: {
      method: 'POST',
      path: `${one}/split`,
      operationId: 'splitTrip',
      summary: 'Make two trips of one',
      description: writes,
      tags,
    },
  }),
  merge: command(mergeTrips, {
    rest: {
      method: 'POST',
      path: `${one}/merge`,
      operationId: 'mergeTrips',
      summary: 'Make one trip of several, with all between them',
      description: `The earliest stays; the others are gone. ${writes}`,
      tags,
    },
  }),
  delete: command(deleteTrip, {
    rest: {
      method: 'DELETE',
      path: one,
      operationId: 'deleteTrip',
      summary: 'Delete a trip; its positions stay',
      description: `Detection does not bring it back. ${writes}`,
      tags,
    },
  }),
  detect: command(detectTrips, {
    rest: {
      method: 'POST',
      path: '/v1/gps/devices/{deviceId}/detect-trips',
      operationId: 'detectTrips',
      summary: 'Look for trips in the positions of a device once more',
      description: `Goes on behind the answer. What people have changed stays. ${writes}`,
      tags,
    },
  }),
  addLocation: command(addTripLocation, {
    rest: {
      method: 'POST',
      path: `${path}/{tripId}/locations`,
      operationId: 'addTripLocation',
      summary: 'Add a named stop to a trip',
      description: writes,
      tags,
    },
    successStatus: 201,
  }),
  updateLocation: command(updateTripLocation, {
    rest: {
      method: 'PATCH',
      path: '/v1/gps/trip-locations/{id}',
      operationId: 'updateTripLocation',
      summary: 'Name or move a stop',
      description: `Only what is named changes, and detection leaves it alone from then on. ${writes}`,
      tags,
    },
  }),
  deleteLocation: command(deleteTripLocation, {
    rest: {
      method: 'DELETE',
      path: '/v1/gps/trip-locations/{id}',
      operationId: 'deleteTripLocation',
      summary: 'Delete a stop of a trip',
      description: writes,
      tags,
    },
  }),
  imports: query(listImports, {
    rest: {
      method: 'GET',
      path: '/v1/users/me/gps/imports',
      operationId: 'listMyImports',
      summary: 'Files of positions that I have imported, and how far they are',
      tags,
    },
  }),
  settings: query(getTripSettings, {
    rest: {
      method: 'GET',
      path: '/v1/gps/trip-settings',
      operationId: 'getTripSettings',
      summary: 'By which numbers somebody’s trips are detected',
      description: `Keys name a user. ${reads}`,
      tags,
    },
  }),
  updateSettings: command(updateTripSettings, {
    rest: {
      method: 'PATCH',
      path: '/v1/gps/trip-settings',
      operationId: 'updateTripSettings',
      summary: 'Change the numbers of a mode',
      description: `They count from now on; \`detectTrips\` applies them to what was before. Keys name a user. ${writes}`,
      tags,
    },
  }),
})
