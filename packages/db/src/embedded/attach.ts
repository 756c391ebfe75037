import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DataDirInUse } from './errors.ts'
import { lockHolder, tryLockDataDir } from './lock.ts'
import { runningUrl, startEmbeddedPostgres } from './start.ts'

export type AttachedPostgres = {
  url: string
  /** Whether a running server's database is used; else it was started for this command. */
  shared: boolean
  /** Stops what was started for this command; a server's is left alone. */
  release(): Promise<void>
}

const retryEveryMs = 100

/**
 * The embedded database for a command: the running server's, or started for as long as the command takes. A second
 * command waits for the first, and for a server that is still starting.
 *
 * @throws DataDirInUse after `waitMs`, 60 s by default.
 */
export async function attachEmbeddedPostgres(options: {
  dataDir: string
  log?: (message: string) => void
  waitMs?: number
}): Promise<AttachedPostgres> {
  const { log = () => undefined, waitMs = 60_000 } = options
  const dataDir = resolve(options.dataDir)
  const startedMs = performance.now()
  for (;;) {
    const lock = await tryLockDataDir(dataDir, 'command')
    if (lock) {
      try {
        const own = await startEmbeddedPostgres({ dataDir, log })
        return { url: own.url, shared: false, release: () => own.stop().finally(lock.release) }
      } catch (error) {
        await lock.release()
        throw error
      }
    }
    const holder = await lockHolder(dataDir)
    const url = holder?.purpose === 'server' ? await runningUrl(dataDir) : undefined
    if (url) return { url, shared: true, release: async () => undefined }
    if (performance.now() - startedMs > waitMs) {
      const who = holder ? ` (process ${holder.pid})` : ''
      throw new DataDirInUse(
        `The data folder ${dataDir} is in use${who}, and no embedded database answers there. Does the server use DATABASE_URL? Then set it here too.`,
      )
    }
    await sleep(retryEveryMs)
  }
}
