import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/index.ts'

const prefix = 'heimdall-test-server-'
const log = () => undefined

export type TemporaryServer = {
  url: string
  stop(): Promise<void>
  restart(): Promise<void>
  remove(): Promise<void>
}

/**
 * A PostgreSQL in a temporary folder. Its data may not survive a power cut, which makes it fast. After stop() and
 * restart() the URL is the same, so that a test can take the database away from a running system and give it back.
 */
export async function startTestPostgres(): Promise<TemporaryServer> {
  const dataDir = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  // PostgreSQL's user must get in when root runs the tests.
  await chmod(dataDir, 0o711)
  const start = () => startEmbeddedPostgres({ dataDir, log, durability: 'none' })
  let running: EmbeddedPostgres | undefined = await start()
  const { url } = running
  const stop = async () => {
    await running?.stop()
    running = undefined
  }
  return {
    url,
    stop,
    async restart() {
      running ??= await start()
      if (running.url !== url) throw new Error(`The port of ${url} was taken meanwhile.`)
    },
    async remove() {
      await stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Ends and removes what test runs left behind that were killed. */
export async function removeAbandonedServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue
    const dataDir = join(tmpdir(), name)
    const server = await startEmbeddedPostgres({ dataDir, log }).catch(() => undefined)
    await server?.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process is alive too, and its folder not ours to remove.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
