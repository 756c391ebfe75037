export { type AttachedPostgres, attachEmbeddedPostgres } from './attach.ts'
export { DataDirInUse, EmbeddedPostgresError } from './errors.ts'
export { type DataDirLock, type LockPurpose, lockDataDir } from './lock.ts'
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start.ts'
