import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { readJson, writeJson } from './files.ts'

/** What `postgres.json` in the data folder remembers of its cluster. */
export type ClusterState = {
  /** Ties a cluster that lies elsewhere to this data folder: a new folder has a new id, so it gets a new cluster. */
  id: string
  password: string
  /** The folder that holds the cluster; relative to the data folder when inside it, so that it can be moved. */
  home: string
  /** `initialising` until the cluster is whole: before that there is nothing of worth in it. */
  stage: 'initialising' | 'ready'
  /** The port of the last start, taken again when it is free. */
  port?: number
}

export function newState(): ClusterState {
  return {
    id: randomUUID(),
    password: randomBytes(32).toString('base64url'),
    home: '.',
    stage: 'initialising',
  }
}

export async function readState(dataDir: string): Promise<ClusterState | undefined> {
  const saved = await readJson(statePath(dataDir))
  if (typeof saved?.id !== 'string' || typeof saved.password !== 'string' || typeof saved.home !== 'string') {
    return undefined
  }
  return {
    id: saved.id,
    password: saved.password,
    home: saved.home,
    stage: saved.stage === 'ready' ? 'ready' : 'initialising',
    ...(typeof saved.port === 'number' && { port: saved.port }),
  }
}

export async function writeState(dataDir: string, state: ClusterState): Promise<void> {
  await writeJson(statePath(dataDir), state)
}

export function statePath(dataDir: string): string {
  return join(dataDir, 'postgres.json')
}

/** Works with every driver, with psql and with pgbench. */
export function clusterUrl(state: ClusterState, port: number, database = 'heimdall'): string {
  return `postgres://heimdall:${state.password}@127.0.0.1:${port}/${database}`
}
