export * from './fix.ts'
export * from './geofences/index.ts'
export * from './sharing/index.ts'
