export * from './client/client-of.ts'
export * from './client/connect.ts'
export * from './client/errors.ts'
export * from './migrate.ts'
