import { type DataDirLock, lockDataDir, startEmbeddedPostgres } from '@heimdall/db/embedded'
import type { Config } from './config.ts'
import { prepareDataDir } from './data-dir.ts'

export interface Databases {
  databaseUrl: string
  timeseriesUrl: string
  /** Tells a second server on the same folder where this one answers. */
  announce(url: string): Promise<void>
  stop(): Promise<void>
}

/** The databases that the configuration names, or our own in the data folder. */
export async function openDatabases(
  config: Pick<Config, 'dataDir' | 'databaseUrl' | 'timescaleUrl'>,
  log: (message: string) => void,
): Promise<Databases> {
  if (config.databaseUrl !== null) {
    return {
      databaseUrl: config.databaseUrl,
      timeseriesUrl: config.timescaleUrl ?? config.databaseUrl,
      announce: async () => undefined,
      stop: async () => undefined,
    }
  }
  await prepareDataDir(config.dataDir)
  const lock: DataDirLock = await lockDataDir(config.dataDir, { purpose: 'server' })
  try {
    const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir, log })
    return {
      databaseUrl: postgres.url,
      timeseriesUrl: config.timescaleUrl ?? postgres.url,
      announce: (url) => lock.setUrl(url),
      async stop() {
        await postgres.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}
