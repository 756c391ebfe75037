export * from './get-trip-settings.ts'
export { readTripSettings } from './read-settings.ts'
export * from './update-trip-settings.ts'
