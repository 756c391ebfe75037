import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { explainOldServer, ServerTooOld } from './client/old-server.ts'

/** "heim" in ASCII. Whoever holds this advisory lock migrates; others wait and then find nothing to do. */
const migrationLock = 0x6865696d

/** Brings the primary database to this version's schema. Safe to run from several processes at once. */
export async function migrateCore(url: string): Promise<void> {
  await withLock(url, async (sql) => {
    await migrate(drizzle(sql), { migrationsFolder: folder('core'), migrationsTable: 'core_migrations' })
  })
}

/** The same for the time-series database, which may be the primary one too. */
export async function migrateTimeseries(url: string): Promise<void> {
  await withLock(url, async (sql) => {
    await enableTimescale(sql)
    await migrate(drizzle(sql), {
      migrationsFolder: folder('timeseries'),
      migrationsTable: 'timeseries_migrations',
    })
  })
}

/** The extension is used when the server has it loaded; whether it may be created is for the server to say. */
async function enableTimescale(sql: postgres.Sql): Promise<void> {
  const [server] = await sql<{ loaded: boolean }[]>`
    SELECT current_setting('shared_preload_libraries') LIKE '%timescaledb%'
      AND EXISTS (SELECT FROM pg_available_extensions WHERE name = 'timescaledb') AS loaded`
  if (server?.loaded) await sql`CREATE EXTENSION IF NOT EXISTS timescaledb`
}

async function withLock(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: 'heimdall migrate' },
  })
  try {
    await refuseOldServer(sql)
    await sql`SELECT pg_advisory_lock(${migrationLock})`
    await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Before anything is changed; else a migration would end somewhere, over what that server does not know. */
async function refuseOldServer(sql: postgres.Sql): Promise<void> {
  const [server] = await sql<
    { version: number }[]
  >`SELECT current_setting('server_version_num')::int AS version`
  const said = explainOldServer(server?.version ?? 0)
  if (said) throw new ServerTooOld(said)
}

const folder = (name: string) => fileURLToPath(new URL(`../migrations/${name}`, import.meta.url))
