/** PostgreSQL's `query_canceled`. */
const canceled = '57014'

/** PostgreSQL's SQLSTATE of a failed query, looked for along the chain of causes; null when there is none. */
export function sqlState(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string' && /^[0-9A-Z]{5}$/.test(current.code)) {
      return current.code
    }
  }
  return null
}

export const isUniqueViolation = (error: unknown) => sqlState(error) === '23505'

/** Whether a query was given up, which is what a statement timeout ends with. */
export const isCanceled = (error: unknown) => sqlState(error) === canceled

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
])

/**
 * Whether a write failed for reasons of the moment that lie in no row: it took too long, met another in a circle, or the
 * server takes no writes just now.
 */
export function isTransient(error: unknown): boolean {
  return isUnavailable(error) || /^(57014|55P03|40P01|40001|25006)$/.test(sqlState(error) ?? '')
}

/** Whether the database could not be reached, as opposed to having refused the statement. */
export function isUnavailable(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (!('code' in current) || typeof current.code !== 'string') continue
    // Class 57: shutting down or starting up; 53: out of connections; 08: connection lost.
    if (isSocketMissing(current) || unreachable.has(current.code) || /^(57P0|53|08)/.test(current.code))
      return true
  }
  return false
}

/** Any other file that is missing says nothing of the database. */
const isSocketMissing = (error: Error): boolean =>
  'code' in error && error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect'
