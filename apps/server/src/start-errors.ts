import { GeoDatabaseError, WrongMasterKey } from '@heimdall/audit'
import { isUnavailable, ServerTooOld, sqlState } from '@heimdall/db'
import { DataDirInUse, EmbeddedPostgresError } from '@heimdall/db/embedded'
import { ConfigError } from './config/config-error.ts'

/** What `listen` says of HOST; the same codes of a database mean the database. */
export function explainListenError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES')
    return new ConfigError('no permission to listen there; choose another PORT or HOST', { cause: error })
  if (!/^(EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EINVAL)$/.test(code)) return error
  return new ConfigError('HOST is wrong: this machine has no such address; 0.0.0.0 means all of them', {
    cause: error,
  })
}

/** One clear line for whoever just typed `npm start`: what is wrong, and what to do. */
export function explainStartError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const plain = [
    ConfigError,
    DataDirInUse,
    EmbeddedPostgresError,
    GeoDatabaseError,
    ServerTooOld,
    WrongMasterKey,
  ]
  if (plain.some((kind) => error instanceof kind)) return error.message
  if ('code' in error && error.code === 'EADDRINUSE') {
    const port = 'port' in error ? ` ${error.port}` : ''
    return `the port${port} is taken by another program. Stop it, or set PORT.`
  }
  const state = sqlState(error)
  if (state === '28P01' || state === '28000')
    return 'the database refuses the user or password in DATABASE_URL or TIMESCALE_URL.'
  if (state === '3D000')
    return 'the database named in DATABASE_URL or TIMESCALE_URL does not exist. Create it first.'
  if (state === '42501')
    return `the user in DATABASE_URL or TIMESCALE_URL lacks a right (${rootOf(error).message}). Make it the owner of the database, or GRANT CREATE ON DATABASE and GRANT CREATE ON SCHEMA public to it.`
  if (isUnavailable(error) || state?.startsWith('08')) {
    return 'the database does not answer. Check DATABASE_URL and TIMESCALE_URL.'
  }
  // Of a file or folder; it says which.
  if ('syscall' in error && 'path' in error) return `${error.message}.`
  return error.stack ?? error.message
}

/** What the database said itself, without the query around it. */
const rootOf = (error: Error): Error => (error.cause instanceof Error ? rootOf(error.cause) : error)
