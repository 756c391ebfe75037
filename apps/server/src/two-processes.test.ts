import { CreatedDevice, CreatedShare } from '@heimdall/contracts'
import {
  createTestDatabase,
  describeNeeding,
  redisAvailable,
  startRedis,
  type TestDatabase,
  type TestRedis,
} from '@heimdall/db/testing'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { makeUser, signIn, type TestUser } from './testing/people.ts'
import { promptly } from './testing/promptly.ts'
import { seed } from './testing/seed.ts'
import { type ServerProcess, startedServerProcess } from './testing/server-process.ts'
import { follow, openLiveClient } from './testing/trpc-client.ts'
import { watchStream } from './testing/watch-stream.ts'

// Every test here runs several processes.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

/** What the spec allows between an act on one process and its effect on another. */
const limitMs = 1_000

function suite(needsRedis: boolean): void {
  let database: TestDatabase
  let redis: TestRedis | undefined
  let here: ServerProcess
  let there: ServerProcess
  let admin: string

  beforeAll(async () => {
    database = await createTestDatabase()
    redis = needsRedis ? await startRedis() : undefined
    const env = { DATABASE_URL: database.url, ...(redis ? { REDIS_URL: redis.url } : {}) }
    here = await startedServerProcess(env)
    there = await startedServerProcess(env)
    admin = await signIn(here, await seed(database.url, (services) => makeUser(services, 'admin')))
  })
  afterAll(async () => {
    await Promise.all([here?.stop(), there?.stop()])
    await redis?.stop()
    await database.drop()
  })

  const newUser = (): Promise<TestUser> => seed(database.url, (services) => makeUser(services))

  /** Signed in on the other process, with an open socket there. */
  async function elsewhere(user: TestUser) {
    const cookie = await signIn(there, user)
    const client = openLiveClient(there, { cookie })
    const live = follow(client, 'mine')
    await live.started
    const status = async () => (await call(there, 'GET /v1/users/me', { cookie })).status
    expect(await status()).toBe(200)
    return { cookie, client, live, status }
  }

  async function act(what: string, body?: object): Promise<void> {
    const answer = await call(here, what, { cookie: admin, ...(body ? { body } : {}) })
    expect([200, 201], answer.text).toContain(answer.status)
  }

  /** The socket is closed, the session refused, and nothing gets back in. */
  async function expectOut({ client, live, status }: Awaited<ReturnType<typeof elsewhere>>) {
    await promptly(() => expect(client.closed).toContain(1012), limitMs)
    await promptly(async () => expect(await status()).toBe(401), limitMs)
    await eventually(() => expect(live.errors[0]).toMatchObject({ data: { code: 'UNAUTHORIZED' } }))
    await client.close()
  }

  test('one session that an administrator ends', async () => {
    const user = await newUser()
    const browser = await elsewhere(user)
    const kept = await elsewhere(user)
    const { json } = await call(here, `GET /v1/users/${user.id}/sessions`, { cookie: admin })
    // The contract of this address; the session seen last comes first.
    const { sessions } = json as { sessions: { id: string; createdAt: string }[] }
    const oldest = sessions.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))[0]
    await act(`DELETE /v1/users/${user.id}/sessions/${oldest?.id}`)
    await expectOut(browser)
    expect(await kept.status()).toBe(200)
    expect(kept.client.closed).toEqual([])
    await kept.client.close()
  })

  test('all sessions of somebody', async () => {
    const user = await newUser()
    const browsers = [await elsewhere(user), await elsewhere(user)]
    await act(`DELETE /v1/users/${user.id}/sessions`)
    for (const browser of browsers) await expectOut(browser)
  })

  test('a ban', async () => {
    const user = await newUser()
    const browser = await elsewhere(user)
    await act(`POST /v1/users/${user.id}/ban`, { reason: 'Spam' })
    await expectOut(browser)
  })

  test('a setting, which counts there as soon as it has been answered here', async () => {
    await act('PUT /v1/settings/custom/greeting', { value: 'Hello', isPublic: true })
    await act('PUT /v1/settings/registration_enabled', { value: false })
    const { json } = await call(there, 'GET /v1/settings/public')
    await act('PUT /v1/settings/registration_enabled', { value: true })
    expect(json).toMatchObject({ settings: { registration_enabled: false, 'custom.greeting': 'Hello' } })
  })

  test('for how long positions are kept: what is older is refused there', async () => {
    const owner = await elsewhere(await newUser())
    const { cookie } = owner
    const made = await call(there, 'POST /v1/gps/devices', { cookie, body: { name: 'Phone' } })
    const device = CreatedDevice.parse(made.json)
    const positions = () =>
      seed(database.url, async ({ gps }) => {
        const rows = await gps.timeseries`SELECT FROM gps_positions WHERE device_id = ${device.id}`
        return rows.length
      })
    let sent = 0
    const sendOld = async () => {
      const time = Math.floor(Date.now() / 1000) - 10 * 86_400 + sent++
      const path = `${new URL(device.ingestUrl).pathname}?lat=52.5&lon=13.4&timestamp=${time}`
      expect((await call(there, `GET ${path}`)).status).toBe(200)
      return positions()
    }
    expect(await sendOld()).toBe(1)
    await act('PUT /v1/settings/position_retention_days', { value: 7 })
    await promptly(async () => expect(await positions()).toBe(await sendOld()), limitMs)
    await act('PUT /v1/settings/position_retention_days', { value: 0 })
    await promptly(async () => expect(await positions()).toBeLessThan(await sendOld()), limitMs)
    await owner.client.close()
  })

  test('"hide now": what somebody sees there, and what was waiting', async () => {
    const owner = await elsewhere(await newUser())
    const { cookie } = owner
    const made = await call(there, 'POST /v1/gps/devices', { cookie, body: { name: 'Phone' } })
    const path = new URL(CreatedDevice.parse(made.json).ingestUrl).pathname
    const shared = await call(there, 'POST /v1/gps/shares', { cookie, body: { name: 'A', delaySeconds: 0 } })
    const token = CreatedShare.parse(shared.json).url.split('/').at(-1)
    const streams = [here, there].map((server) => watchStream(server, `/gps/watch/link/${token}`))
    const seen = (what: object) =>
      Promise.all(streams.map((stream) => promptly(() => expect(stream.last()).toMatchObject(what), limitMs)))
    await eventually(() => expect(streams.map(({ messages }) => messages.length)).toEqual([1, 1]))
    /** By one process and the other; each some centimetres further, which is no jump. */
    const send = async (step: number) => {
      const latitude = (50 + step * 1e-6).toFixed(6)
      const sent = `GET ${path}?lat=${latitude}&lon=13.4&timestamp=${Date.now()}`
      expect((await call(step % 2 ? here : there, sent)).status).toBe(200)
    }
    const arrives = (step: number) =>
      Promise.all(
        streams.map((stream) =>
          eventually(() => expect(JSON.stringify(stream.last())).toContain(`50.00000${step}`)),
        ),
      )
    for (const step of [1, 2]) {
      await send(step)
      await arrives(step)
    }
    expect((await call(here, 'POST /v1/gps/hide', { cookie, body: {} })).status).toBe(200)
    await seen({ owner: null, devices: [] })
    for (const step of [3, 4]) await send(step)
    expect((await call(there, 'DELETE /v1/gps/hide', { cookie })).status).toBe(200)
    for (const step of [5, 6]) await send(step)
    await arrives(6)
    expect(JSON.stringify(streams.map(({ messages }) => messages))).not.toMatch(/50\.00000[34]/)
    await Promise.all([...streams, owner.client].map((one) => one.close()))
  })

  test('a deletion', async () => {
    const user = await newUser()
    const browser = await elsewhere(user)
    await act(`POST /v1/admin/users/${user.id}/force-delete`, { reason: 'Asked' })
    await expectOut(browser)
  })
}

describe('reaches a second process within a second and closes its WebSockets', () => suite(false))
describeNeeding(
  redisAvailable(),
  'with Redis, reaches a second process within a second and closes its WebSockets',
  () => suite(true),
)
