import type { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Database, Sql, Transaction } from './connect.ts'

/**
 * The driver's client behind a database or a transaction, for the few statements that every sign-in or every command
 * takes: drizzle puts each together anew, which costs more than to send it. Times go in and come out as text.
 */
export function clientOf(db: Database | Transaction): Sql {
  // Drizzle types its session as that of any driver; `connect` gives it this one. That of a transaction lacks only the
  // pool's own methods.
  const session = db._.session as unknown as PostgresJsSession<
    Sql,
    Record<string, unknown>,
    Record<string, never>
  >
  return session.client
}
