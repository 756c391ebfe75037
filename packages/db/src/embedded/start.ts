import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, clusterDir, openCluster } from './cluster.ts'
import { ensureDataDir, messageOf } from './files.ts'
import {
  becomesReady,
  isPostmasterOf,
  limitLog,
  type Postmaster,
  readPidFile,
  StartConflict,
  startPostmaster,
  stopPostmaster,
  waitForExit,
} from './postmaster.ts'
import { answersFor, ensureDatabase, freePort } from './probe.ts'
import type { Durability } from './settings.ts'
import { clusterUrl, readState, writeState } from './state.ts'

export type EmbeddedPostgres = {
  /** Stays the same until stop(), also when PostgreSQL had to be started again in between. */
  url: string
  /** Of the postmaster, as it was started or found. */
  pid: number
  /** Whether it was found running, left over by a process that was killed. */
  adopted: boolean
  /** Fast shutdown, waiting for its end. Close connections first: they are cut. */
  stop(): Promise<void>
}

export type EmbeddedPostgresOptions = {
  dataDir: string
  log: (message: string) => void
  /** `none` is for tests: faster, and a power cut may ruin the cluster. */
  durability?: Durability
}

const startAttempts = 20
const conflictPauseMs = 250
const watchEveryMs = 500
const restartPauseMs = 2_000

/**
 * Starts the data folder's own PostgreSQL, or finds it still running; makes it the first time. The caller holds
 * the folder's lock (lockDataDir). If PostgreSQL dies by itself, it is started again on the same port.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { log, durability = 'full' } = options
  const dataDir = resolve(options.dataDir)
  await ensureDataDir(dataDir)
  const cluster = await openCluster(dataDir, { log, durability })
  const logPath = join(dataDir, 'postgres.log')
  const start = (port: number) => startPostmaster(cluster, { port, logPath, durability, log })

  const found = await adopt(cluster)
  const postmaster = found ?? (await startOnFreePort(start, cluster.state.port))
  if (postmaster.port !== cluster.state.port) {
    await writeState(dataDir, { ...cluster.state, port: postmaster.port })
  }
  await ensureDatabase(cluster.state, postmaster.port)

  const watch = keepRunning(cluster.dir, postmaster, { start, log, logPath })
  return {
    url: clusterUrl(cluster.state, postmaster.port),
    pid: postmaster.pid,
    adopted: found !== undefined,
    async stop() {
      const { pid } = await watch.end()
      await stopPostmaster(cluster.dir, pid)
    },
  }
}

/** The URL of the folder's PostgreSQL if it runs and answers now, whoever started it. */
export async function runningUrl(dataDir: string): Promise<string | undefined> {
  const state = await readState(dataDir)
  if (state?.stage !== 'ready') return undefined
  const dir = clusterDir(dataDir, state)
  const file = await readPidFile(dir)
  if (file?.status !== 'ready' || !(await answersFor(dir, state, file.port))) return undefined
  return clusterUrl(state, file.port)
}

async function adopt({ dir, state }: Cluster): Promise<Postmaster | undefined> {
  const file = await readPidFile(dir)
  if (!file || !isPostmasterOf(dir, file.pid)) return undefined
  if ((await becomesReady(dir, file.pid)) && (await answersFor(dir, state, file.port))) return file
  // It is stopping, or it is ours but can't be talked to: then it has to make room.
  if (!(await waitForExit(dir, file.pid, 1_000))) await stopPostmaster(dir, file.pid)
  return undefined
}

async function startOnFreePort(
  start: (port: number) => Promise<Postmaster>,
  lastPort: number | undefined,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await start(await freePort(attempt < startAttempts / 2 ? lastPort : undefined))
    } catch (error) {
      if (!(error instanceof StartConflict) || attempt === startAttempts) throw error
      await sleep(conflictPauseMs)
    }
  }
}

/** Starts the postmaster again when it died (out of memory, a stray kill); ends with the last one that ran. */
function keepRunning(
  dir: string,
  first: Postmaster,
  options: { start: (port: number) => Promise<Postmaster>; log: (message: string) => void; logPath: string },
): { end(): Promise<Postmaster> } {
  let current = first
  const ended = new AbortController()
  const loop = (async () => {
    for (;;) {
      await sleep(watchEveryMs, undefined, { ref: false, signal: ended.signal })
      await limitLog(options.logPath).catch((error: unknown) => options.log(messageOf(error)))
      if (isPostmasterOf(dir, current.pid)) continue
      options.log(`PostgreSQL (process ${current.pid}) died; starting it again`)
      try {
        current = await options.start(current.port)
      } catch (error) {
        options.log(messageOf(error))
        await sleep(restartPauseMs, undefined, { ref: false, signal: ended.signal })
      }
    }
  })().catch(() => undefined)
  return {
    async end() {
      ended.abort()
      await loop
      return current
    },
  }
}
