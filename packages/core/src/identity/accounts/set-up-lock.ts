import { sql } from '@heimdall/db/sql'

/** Held to the end of a transaction that makes a set-up link or uses one: they go one after the other. */
export const setUpLock = sql`SELECT pg_advisory_xact_lock(hashtext('heimdall set-up'))`
