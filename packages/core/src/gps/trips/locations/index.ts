export { addTripLocation } from './add-trip-location.ts'
export { deleteTripLocation } from './delete-trip-location.ts'
export { updateTripLocation } from './update-trip-location.ts'
