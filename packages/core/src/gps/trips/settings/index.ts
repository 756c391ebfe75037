export { getTripSettings } from './get-trip-settings.ts'
export { readTripSettings } from './read-settings.ts'
export { updateTripSettings } from './update-trip-settings.ts'
