export * from './fix.ts'
export * from './geofences/index.ts'
