import { existsSync } from 'node:fs'
import { appendFile, chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { holdInChild, killChild, removeFolder, temporaryFolder } from './fixtures/run.ts'
import { startEmbeddedPostgres } from './index.ts'

const asRoot = process.getuid?.() === 0

describe('the embedded PostgreSQL', () => {
  let folder: string
  let dataDir: string
  let lines: string[]
  const log = (message: string) => void lines.push(message)
  beforeEach(async () => {
    folder = await temporaryFolder()
    dataDir = join(folder, 'data')
    lines = []
  })
  afterEach(() => removeFolder(folder, dataDir))

  test('is made, started, stopped, and started again with what was in it', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log })
    expect(first.adopted).toBe(false)
    await query(first.url, 'CREATE TABLE kept (n int)')
    await first.stop()
    // Gone, but perhaps not reaped yet, which signal 0 does not tell apart.
    await expect.poll(() => isAlive(first.pid)).toBe(false)
    const second = await startEmbeddedPostgres({ dataDir, log })
    expect(await query(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
    // The last port again, so that a URL somebody noted keeps working.
    expect(second.url).toBe(first.url)
    await second.stop()
  })

  test('keeps its promises: durable, UTF-8, behind a password, its secret for the owner only', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    const [settings] = await query(
      server.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS addresses,
              (SELECT datlocale FROM pg_database WHERE datname = current_database()) AS locale`,
    )
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      locale: 'C.UTF-8',
    })
    const wrong = new URL(server.url)
    wrong.password = 'guessed'
    await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600)
    await server.stop()
  })

  test('is found again after the server was killed', async () => {
    const held = await holdInChild(dataDir)
    await query(held.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    await killChild(held.child)
    expect(isAlive(held.pid)).toBe(true)
    const next = await startEmbeddedPostgres({ dataDir, log })
    expect(next).toMatchObject({ adopted: true, pid: held.pid, url: held.url })
    expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await next.stop()
    const after = await startEmbeddedPostgres({ dataDir, log })
    expect(after.adopted).toBe(false)
    await after.stop()
  })

  test.skipIf(!asRoot || !existsSync('/usr/bin/setpriv'))(
    'is found again by root that may not look into processes of others, as in a container [needs root]',
    async () => {
      const withoutPtrace = ['setpriv', '--bounding-set', '-sys_ptrace']
      const killed = await holdInChild(dataDir, withoutPtrace)
      // It watches its PostgreSQL twice a second, and would start another one where it takes it for dead.
      await sleep(1_200)
      await killChild(killed.child)
      const second = await holdInChild(dataDir, withoutPtrace)
      expect(second).toMatchObject({ pid: killed.pid, url: killed.url, adopted: true })
      await killChild(second.child)
      await (await startEmbeddedPostgres({ dataDir, log })).stop()
    },
  )

  test('begins its log anew when it has grown too long, also while it runs', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    const path = join(dataDir, 'postgres.log')
    const before = await readFile(path, 'utf8')
    await appendFile(path, '.'.repeat(10_000_001))
    await expect.poll(async () => (await stat(path)).size).toBe(0)
    expect((await stat(`${path}.1`)).size).toBe(before.length + 10_000_001)
    await expect(query(server.url, 'SELECT 1 / 0')).rejects.toThrow('division by zero')
    // Behind what was cut off there is no hole.
    expect((await stat(path)).size).toBeLessThan(1_000)
    await server.stop()
  })

  test('recovers when it was killed together with the server', async () => {
    const held = await holdInChild(dataDir)
    await query(held.url, 'CREATE TABLE kept AS SELECT 7 AS n')
    // At once, so that the server has no time to start it again.
    process.kill(held.pid, 'SIGKILL')
    await killChild(held.child)
    const next = await startEmbeddedPostgres({ dataDir, log })
    expect(next.adopted).toBe(false)
    expect(await query(next.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }])
    await next.stop()
  })

  test('is started again under the same URL when it dies alone', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    process.kill(server.pid, 'SIGKILL')
    await expect
      .poll(() => query(server.url, 'SELECT 1 AS n').catch(() => []), { timeout: 20_000 })
      .toEqual([{ n: 1 }])
    expect(lines.join()).toContain('died; starting it again')
    await server.stop()
    await expect(query(server.url, 'SELECT 1')).rejects.toThrow()
  })

  test('ends in peace when its log is gone', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    const thrown: unknown[] = []
    const listeners = process.rawListeners('uncaughtException')
    process.removeAllListeners('uncaughtException').on('uncaughtException', (error) => thrown.push(error))
    try {
      await rm(join(dataDir, 'postgres.log'))
      await server.stop()
      await expect.poll(() => isAlive(server.pid)).toBe(false)
    } finally {
      process.removeAllListeners('uncaughtException')
      // As they were given to it.
      for (const listener of listeners)
        process.on('uncaughtException', listener as NodeJS.UncaughtExceptionListener)
    }
    expect(thrown).toEqual([])
  })

  test('does not take a stranger for itself, whose pid the crash left behind', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
    const content = await readFile(pidFile, 'utf8')
    await server.stop()
    await writeFile(pidFile, content.replace(String(server.pid), String(process.pid)))
    const next = await startEmbeddedPostgres({ dataDir, log })
    expect(next.adopted).toBe(false)
    await next.stop()
  })

  test('takes another port when its last one is taken', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    const other = await startEmbeddedPostgres({ dataDir: join(folder, 'other'), log })
    await server.stop()
    await rewriteState(dataDir, { port: Number(new URL(other.url).port) })
    const next = await startEmbeddedPostgres({ dataDir, log })
    expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    for (const running of [next, other]) await running.stop()
  })

  test('begins anew when making it was cut short', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    await server.stop()
    await rewriteState(dataDir, { stage: 'initialising' })
    await mkdir(join(dataDir, 'postgres.init', 'cluster'), { recursive: true })
    const next = await startEmbeddedPostgres({ dataDir, log })
    expect(await query(next.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
    await next.stop()
  })

  test('says what is missing, and makes nothing new in its place', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log })
    await server.stop()
    await rm(join(dataDir, 'postgres'), { recursive: true })
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow('Restore it')
  })

  test.skipIf(!asRoot)('lies elsewhere under a folder that only root may enter [needs root]', async () => {
    await chmod(folder, 0o700)
    const first = await startEmbeddedPostgres({ dataDir, log })
    await query(first.url, 'CREATE TABLE kept (n int)')
    await first.stop()
    const home = String(JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')).home)
    expect(dirname(home)).toBe('/var/lib/heimdall')
    const again = await startEmbeddedPostgres({ dataDir, log })
    expect(await query(again.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 0 }])
    await again.stop()

    await rm(dataDir, { recursive: true })
    const fresh = await startEmbeddedPostgres({ dataDir, log })
    await expect(query(fresh.url, 'SELECT * FROM kept')).rejects.toThrow('does not exist')
    await fresh.stop()
    await rm(home, { recursive: true })
  })
})

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function rewriteState(dataDir: string, change: object): Promise<void> {
  const path = join(dataDir, 'postgres.json')
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change }))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
