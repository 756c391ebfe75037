export * from './add-trip-location.ts'
export * from './delete-trip-location.ts'
export * from './update-trip-location.ts'
