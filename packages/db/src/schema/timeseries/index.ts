export * from './audit-events.ts'
export * from './audit-log.ts'
