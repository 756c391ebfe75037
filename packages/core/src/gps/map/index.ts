export * from './get-heat.ts'
export * from './get-track.ts'
