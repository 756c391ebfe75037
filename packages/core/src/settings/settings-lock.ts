import { sql } from '@heimdall/db/sql'

/** Two changes of settings go one after the other, so that each knows what it replaces. */
export const settingsLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall settings'))`
