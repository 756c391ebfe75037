export * from './audit-events.ts'
export * from './audit-log.ts'
export * from './audit-rollups.ts'
export * from './gps.ts'
