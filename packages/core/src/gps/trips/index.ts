export {
  createTripCategory,
  deleteTripCategory,
  listTripCategories,
  updateTripCategory,
} from './categories/index.ts'
export { createTrip } from './create-trip.ts'
export { deleteTrip } from './delete-trip.ts'
export { detectTrips } from './detect-trips.ts'

export { getTrip } from './get-trip.ts'
export { getTripProfile } from './get-trip-profile.ts'
export { getTripReach } from './get-trip-reach.ts'
export { getTripStatistics } from './get-trip-statistics.ts'
export { getTripWays } from './get-trip-ways.ts'
export { listTrips } from './list-trips.ts'
export { addTripLocation, deleteTripLocation, updateTripLocation } from './locations/index.ts'
export { mergeTrips } from './merge-trips.ts'
export { getTripSettings, updateTripSettings } from './settings/index.ts'
export { splitTrip } from './split-trip.ts'
export {
  createTripTemplate,
  deleteTripTemplate,
  listTripTemplates,
  updateTripTemplate,
} from './templates/index.ts'
export { toLocation as toTripLocation } from './to-trip.ts'
export { exportPositions, importPositions, listImports, selectImports, toImport } from './transfer/index.ts'
export { updateTrip } from './update-trip.ts'
export { createTripsWorker } from './work/create-trips-worker.ts'
