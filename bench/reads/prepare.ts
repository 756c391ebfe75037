import { connect, migrateCore, migrateTimeseries } from '@heimdall/db'
import { startEmbeddedPostgres } from '@heimdall/db/embedded'
import type { Report } from '../result.ts'
import { compressOld } from './compress.ts'
import { fill } from './fill.ts'
import { fillAccounts } from './pools.ts'

const rows = Number(process.env.BENCH_ROWS ?? 10_000_000)
const databaseName = 'heimdall_bench_reads'

export interface Prepared {
  /** Null: the data folder's own database. */
  timeseriesUrl: string | null
  env: Record<string, string>
  report: Report
  remove(): Promise<void>
}

/** Fills the data folder's database, or one at TEST_TIMESCALE_URL, unless it is full already. */
export async function prepare(dataDir: string, log: (line: string) => void): Promise<Prepared> {
  const server = process.env.TEST_TIMESCALE_URL
  const own = await startEmbeddedPostgres({ dataDir, log: () => undefined, durability: 'none' })
  try {
    await migrateCore(own.url)
    await once(own.url, 'users', async () => {
      const primary = connect(own.url, { name: 'bench fill', maxConnections: 1 })
      await fillAccounts(primary.sql)
      await primary.close()
    })
    const timeseriesUrl = server ? await timescaleDatabase(server) : own.url
    await migrateTimeseries(timeseriesUrl)
    await once(timeseriesUrl, 'audit_events', () => fill(timeseriesUrl, rows, log))
    const report = server ? await compressOld(timeseriesUrl, log) : []
    return {
      timeseriesUrl: server ? timeseriesUrl : null,
      env: server ? { TIMESCALE_URL: timeseriesUrl } : {},
      report,
      remove: async () => {
        if (server && !process.env.BENCH_DATA)
          await onServer(server, `DROP DATABASE ${databaseName} WITH (FORCE)`)
      },
    }
  } finally {
    await own.stop()
  }
}

async function timescaleDatabase(server: string): Promise<string> {
  const url = new URL(server)
  url.pathname = `/${databaseName}`
  await onServer(server, `CREATE DATABASE ${databaseName} TEMPLATE template0`).catch(() => undefined)
  await onServer(url.href, 'CREATE EXTENSION IF NOT EXISTS timescaledb')
  return url.href
}

async function once(url: string, table: string, work: () => Promise<void>): Promise<void> {
  const { sql, close } = connect(url, { name: 'bench fill', maxConnections: 1 })
  const [found] = await sql.unsafe(`SELECT 1 FROM ${table} LIMIT 1`)
  await close()
  if (!found) await work()
}

async function onServer(url: string, statement: string): Promise<void> {
  const { sql, close } = connect(url, { name: 'bench fill', maxConnections: 1, statementTimeoutMs: 0 })
  try {
    await sql.unsafe(statement)
  } finally {
    await close()
  }
}
