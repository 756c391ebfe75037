import { realpath } from 'node:fs/promises'
import { createServer } from 'node:net'
import postgres from 'postgres'
import { type ClusterState, clusterUrl } from './state.ts'

/** Whether the server on this port is the cluster's own: it takes our password and works in that folder. */
export async function answersFor(dir: string, state: ClusterState, port: number): Promise<boolean> {
  try {
    return await withConnection(clusterUrl(state, port, 'postgres'), async (sql) => {
      const [row] = await sql<{ dir: string }[]>`SELECT current_setting('data_directory') AS dir`
      return row !== undefined && (await realpath(row.dir)) === (await realpath(dir))
    })
  } catch {
    return false
  }
}

/** Makes the database `heimdall` unless it is there. */
export async function ensureDatabase(state: ClusterState, port: number): Promise<void> {
  await withConnection(clusterUrl(state, port, 'postgres'), async (sql) => {
    const [row] = await sql`SELECT 1 FROM pg_database WHERE datname = 'heimdall'`
    if (!row) await sql`CREATE DATABASE heimdall`
  })
}

/** A port of the loopback that is free now; it may be taken a moment later. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer()
  const port = await new Promise<number | undefined>((settle) => {
    server.once('error', () => settle(undefined))
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address()
      settle(typeof address === 'object' && address ? address.port : undefined)
    })
  })
  await new Promise((closed) => server.close(closed))
  if (port !== undefined) return port
  return freePort()
}

async function withConnection<T>(url: string, use: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined })
  try {
    return await use(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
