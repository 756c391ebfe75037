import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { preparing } from './preparing.ts'

export type Sql = postgres.Sql
export type Database = PostgresJsDatabase
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

export interface Connection {
  /** Tagged-template client, for what drizzle can not say. Dates go in and come out as ISO strings. */
  sql: Sql
  db: Database
  close(): Promise<void>
}

export interface ConnectOptions {
  /** Shown in pg_stat_activity. */
  name: string
  maxConnections: number
  statementTimeoutMs?: number
  /**
   * Has each statement planned for its own values. Whoever asks for stretches of what is kept by time wants that: a plan for any
   * time is one of all chunks and partitions, takes fifty times as long to make, once in each connection, and is hardly cheaper then.
   */
  plansForValues?: boolean
}

/** A pool on one database. Connections open when first needed and again after an outage. */
export function connect(url: string, options: ConnectOptions): Connection {
  const sql = postgres(url, {
    max: options.maxConnections,
    // A refused connection fails at once; this is for a machine that is too busy to answer.
    connect_timeout: 15,
    // The driver's default backs off up to a minute, so that service would return long after the database did.
    backoff: (attempts) => Math.min(2, 0.1 * attempts),
    onnotice: () => undefined,
    connection: {
      application_name: options.name,
      TimeZone: 'UTC',
      statement_timeout: options.statementTimeoutMs ?? 30_000,
      // Plans over many chunks look dear, and to compile them takes longer than to run them.
      jit: 'off',
      ...(options.plansForValues && { plan_cache_mode: 'force_custom_plan' }),
    },
  })
  return { sql, db: drizzle(preparing(sql)), close: () => sql.end({ timeout: 5 }) }
}
