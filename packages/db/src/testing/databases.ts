import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { migrateTimeseries } from '../migrate.ts'
import { timescaleServerUrl } from './requirements.ts'

export type TestDatabase = {
  url: string
  /** Cuts the connections that are still open. */
  drop(): Promise<void>
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** URL of the run's server, database `postgres`; set by global-setup.ts. */
    testServerUrl: string
  }
}

/** The database that global-setup.ts migrates and tests clone. */
export const templateName = 'heimdall_template'

/** Nobody can be connected to it, not even TimescaleDB's workers, which would keep it from being cloned. */
const untouchedName = 'template0'

/** A database of its own with both schemas migrated, cloned in a tenth of a second; or an empty one, to test migrations. */
export async function createTestDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  return createDatabase(inject('testServerUrl'), options.empty ? untouchedName : templateName)
}

/**
 * A database of its own on the server at TEST_TIMESCALE_URL, with the extension and the time-series schema; or without the
 * schema, to test migrations. Its background jobs rest until `_timescaledb_functions.start_background_workers()`.
 */
export async function createTestTimescaleDatabase(options: { empty?: boolean } = {}): Promise<TestDatabase> {
  const serverUrl = timescaleServerUrl()
  if (!serverUrl) throw new Error('Put tests with TimescaleDB into describeNeeding(timescaleAvailable(), …).')
  const database = await createDatabase(serverUrl, untouchedName)
  try {
    await onServer(database.url, async (sql) => {
      await sql`CREATE EXTENSION IF NOT EXISTS timescaledb`
      // Its jobs would refresh figures while a test does: whoever comes second returns before the first is done.
      await sql`SELECT _timescaledb_functions.stop_background_workers()`
    })
    if (!options.empty) await migrateTimeseries(database.url)
    return database
  } catch (error) {
    await database.drop()
    throw error
  }
}

/** One short connection. */
export async function onServer<T>(url: string, use: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    return await use(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function createDatabase(serverUrl: string, template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  // Copying files is twice as fast as the default, which writes every page to the WAL first.
  await onServer(
    serverUrl,
    (sql) => sql`CREATE DATABASE ${sql(name)} TEMPLATE ${sql(template)} STRATEGY FILE_COPY`,
  )
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop() {
      await onServer(serverUrl, (sql) => sql`DROP DATABASE IF EXISTS ${sql(name)} WITH (FORCE)`)
    },
  }
}
