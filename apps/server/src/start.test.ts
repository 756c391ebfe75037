import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { freePort } from '@heimdall/db/testing/free-port'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createDataDir, type TestDataDir } from './testing/data-dir.ts'
import { eventually } from './testing/eventually.ts'
import {
  type Ended,
  type Env,
  runCli,
  startCli,
  startedServerProcess,
  startServerProcess,
} from './testing/server-process.ts'

// Every test here runs processes.
vi.setConfig({ testTimeout: 60_000 })

/** One line on stderr that says what is wrong; nothing that only a programmer wants to see. */
function expectClearLine({ code, signal, stderr }: Ended, pattern: RegExp): void {
  expect({ code, signal }).toEqual({ code: 1, signal: null })
  expect(stderr).toMatch(pattern)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stderr).not.toMatch(/\bat .+:\d+:\d+|node_modules|S3CRET/)
}

const failedStart = async (env: Env): Promise<Ended> => (await startServerProcess(env)).ended

describe('with a database of its own to connect to', () => {
  let database: TestDatabase
  let folder: string

  beforeAll(async () => {
    database = await createTestDatabase()
    folder = await mkdtemp(join(tmpdir(), 'heimdall-start-'))
  })
  afterAll(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })

  const urlWith = (changes: Partial<Record<'port' | 'password' | 'pathname', string>>): string =>
    Object.assign(new URL(database.url), changes).href

  test('a wrong variable', async () => {
    expectClearLine(await failedStart({ PORT: 'S3CRET' }), /^Heimdall cannot start: PORT is wrong/)
  })

  test('a taken port', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    expectClearLine(
      await failedStart({ DATABASE_URL: database.url, PORT: port }),
      new RegExp(`port ${port} is taken.*PORT`),
    )
    taken.close()
  })

  test.each([
    ['that this machine does not have', '192.0.2.1'],
    ['that does not exist', 'nowhere.invalid'],
  ])('a HOST %s is blamed on HOST', async (_, host) => {
    expectClearLine(await failedStart({ DATABASE_URL: database.url, HOST: host }), /HOST/)
  })

  test('a database that refuses or does not exist', async () => {
    const closedPort = String(await freePort())
    const [refused, password, missing] = await Promise.all([
      failedStart({ DATABASE_URL: urlWith({ port: closedPort }) }),
      failedStart({ DATABASE_URL: urlWith({ password: 'S3CRET' }) }),
      failedStart({ DATABASE_URL: urlWith({ pathname: '/not_there' }) }),
    ])
    expectClearLine(refused, /does not answer.*DATABASE_URL/)
    expectClearLine(password, /refuses the user or password.*DATABASE_URL/)
    expectClearLine(missing, /does not exist/)
  })

  test('a time-series database whose password is wrong', async () => {
    const wrong = urlWith({ password: 'S3CRET' })
    expectClearLine(
      await failedStart({ DATABASE_URL: database.url, TIMESCALE_URL: wrong }),
      /refuses.*TIMESCALE_URL/,
    )
  })

  test('a master key that is not the one of the database', async () => {
    const own = await createTestDatabase()
    const start = (byte: number) => {
      const key = Buffer.alloc(32, byte).toString('hex')
      return startServerProcess({ DATABASE_URL: own.url, HEIMDALL_MASTER_KEY: key })
    }
    const first = await start(1)
    await first.ready
    await first.stop()
    expectClearLine(await (await start(2)).ended, /another master key.*HEIMDALL_MASTER_KEY/)
    await own.drop()
  })

  test('a GeoIP database that is missing, or none', async () => {
    const corrupt = join(folder, 'corrupt.mmdb')
    await writeFile(corrupt, 'not an mmdb')
    const env = { DATABASE_URL: database.url }
    expectClearLine(
      await failedStart({ ...env, GEOIP_DB: join(folder, 'none.mmdb') }),
      /GeoIP.*there is no such file/,
    )
    expectClearLine(await failedStart({ ...env, GEOIP_DB: corrupt }), /GeoIP.*damaged/)
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s, twice in quick succession, stops it cleanly',
    async (signal) => {
      const server = await startedServerProcess({ DATABASE_URL: database.url })
      process.kill(server.pid, signal)
      expect(await server.stop(signal)).toMatchObject({ code: 0, signal: null, stderr: '' })
      expect(await failsToAnswer(server.url)).toBe(true)
    },
  )
})

test('a second signal aborts at once, whatever the stop waits for', async () => {
  // Accepts connections and never answers, so that the start goes on and the stop waits for it.
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const address = silent.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const server = await startServerProcess({ DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/none` })
  await once(silent, 'connection')
  process.kill(server.pid, 'SIGINT')
  await sleep(700)
  expectClearLine(await server.stop('SIGTERM'), /told to stop again/)
  silent.close()
})

describe('with its own PostgreSQL', () => {
  let dataDir: TestDataDir
  let env: Env

  beforeAll(async () => {
    dataDir = await createDataDir()
    env = { HEIMDALL_DATA_DIR: dataDir.path }
  })
  afterAll(() => dataDir.remove())

  test('SIGTERM while it starts for the first time stops it cleanly, database included', async () => {
    const fresh = await createDataDir()
    const server = await startServerProcess({ HEIMDALL_DATA_DIR: fresh.path })
    // From here on it is making its database.
    await eventually(() => expect(existsSync(join(fresh.path, 'lock'))).toBe(true), 20_000)
    expect(await server.stop('SIGTERM')).toMatchObject({ code: 0, signal: null })
    await fresh.postgresGone()
    await fresh.remove()
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends a command, and the PostgreSQL that it has started', async (signal, code) => {
    const own = await createDataDir()
    const command = startCli(['migrate'], { HEIMDALL_DATA_DIR: own.path })
    // From here on it is making its database.
    await eventually(() => expect(existsSync(join(own.path, 'lock'))).toBe(true), 20_000)
    expect(await command.stop(signal)).toMatchObject({ code, signal: null, stdout: '' })
    await own.postgresGone()
    await own.remove()
  })

  test('it greets with the addresses and a set-up link, and stops with its database', async () => {
    const server = await startedServerProcess(env)
    await eventually(() => expect(server.stdout()).toMatch(/\/setup#[\w-]{43}\n/))
    expect(server.stdout()).toContain(`http://localhost:${new URL(server.url).port}/admin`)
    expect(await server.stop('SIGINT')).toMatchObject({ code: 0, signal: null, stderr: '' })
    await dataDir.postgresGone()
  })

  test('a start that fails over GeoIP leaves no PostgreSQL behind', async () => {
    // Large, so that PostgreSQL is on its way before the file has been read.
    const large = join(dataDir.path, 'large.mmdb')
    await writeFile(large, '')
    await truncate(large, 150 * 1024 * 1024)
    expectClearLine(await failedStart({ ...env, GEOIP_DB: large }), /GeoIP.*damaged/)
    await dataDir.postgresGone()
    await rm(large)
  })

  test('a second one on the same folder says so and leaves; the first goes on', async () => {
    const first = await startedServerProcess(env)
    expectClearLine(
      await failedStart(env),
      new RegExp(`already runs on this data folder.*process ${first.pid}`),
    )
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
    expect(await first.stop()).toMatchObject({ code: 0 })
  })

  test('a taken port stops the database that was started for it', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    expectClearLine(await failedStart({ ...env, PORT: port }), /is taken/)
    await dataDir.postgresGone()
    taken.close()
  })

  test('after kill -9 the next start has what was there', async () => {
    const killed = await startedServerProcess(env)
    const created = await runCli(
      ['api-key', 'create', '--name', 'k', '--permission', 'audit:read', '--json'],
      env,
    )
    const { key } = JSON.parse(created.stdout)
    expect(await killed.stop('SIGKILL')).toMatchObject({ signal: 'SIGKILL' })
    const next = await startedServerProcess(env)
    const headers = { authorization: `Bearer ${key}` }
    const { status } = await fetch(`${next.url}/v1/admin/audit`, { headers })
    expect(await next.stop()).toMatchObject({ code: 0 })
    expect(status).toBe(200)
    await dataDir.postgresGone()
  })

  test('a command line that starts the database itself stops it again', async () => {
    const ended = await runCli(['user', 'list', '--json'], env)
    expect(ended).toMatchObject({ code: 0, stdout: '[]\n', stderr: '' })
    await dataDir.postgresGone()
  })
})

const failsToAnswer = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  )
