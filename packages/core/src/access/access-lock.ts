import { sql } from '@heimdall/db/sql'

/**
 * Held to the end of a transaction that changes roles, permissions, or who holds them: what such a change has
 * checked still holds when it commits.
 */
export const accessLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall access'))`
