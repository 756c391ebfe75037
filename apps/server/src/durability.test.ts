import { createEventIds } from '@heimdall/audit'
import { AuditEvent, AuditEventList, CreatedApiKey } from '@heimdall/contracts'
import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { type Answer, type CallOptions, call } from './testing/http-client.ts'
import { testMasterKey } from './testing/master-key.ts'
import { makeKey, makeUser, signIn, type TestUser } from './testing/people.ts'
import { type RestartableServer, startRestartableServer } from './testing/restartable-server.ts'
import { seed } from './testing/seed.ts'

const total = 1_000
const connections = 8
const kills = 5

let database: TestDatabase
let server: RestartableServer
let key: string
let admin: TestUser

beforeAll(async () => {
  database = await createTestDatabase()
  ;[key, admin] = await seed(database.url, async (services) => [
    (await makeKey(services, ['audit:read', 'audit:write'])).key,
    await makeUser(services, 'admin'),
  ])
  const masterKey = testMasterKey.toString('hex')
  server = await startRestartableServer({ DATABASE_URL: database.url, HEIMDALL_MASTER_KEY: masterKey })
})
afterAll(async () => {
  await server.stop()
  await database.drop()
})

/** The answer, or null when the server died under the request. */
const tried = (what: string, options: CallOptions): Promise<Answer | null> =>
  call(server, what, options).catch(() => null)

/** Every page of the log, by cursor. */
async function wholeLog(query: string): Promise<AuditEvent[]> {
  const events: AuditEvent[] = []
  for (let cursor = ''; ; ) {
    const { json } = await call(server, `GET /v1/admin/audit?limit=100${query}${cursor}`, { key })
    const page = AuditEventList.parse(json)
    events.push(...page.events)
    if (page.nextCursor === null) return events
    cursor = `&cursor=${page.nextCursor}`
  }
}

test(`kill -9 at ${kills} moments of ${total} events: what was answered is there once, and every change has its event`, async () => {
  const cookie = await signIn(server, admin)
  const newId = createEventIds((size) => crypto.getRandomValues(new Uint8Array(size)))
  const answered: string[] = []
  const retried: string[] = []
  const createdKeys: string[] = []
  let posted = 0
  let done = false
  const answeredSoFar = () => answered.length + retried.length

  /** Half name their event and retry until it is answered; the others take what is lost for lost. */
  async function post(connection: number): Promise<void> {
    while (answeredSoFar() < total) {
      const body = { eventType: 'bot_command_executed', userId: `event-${posted++}` }
      if (connection % 2 === 0) {
        const answer = await tried('POST /v1/internal/audit', { key, body })
        if (answer?.status === 201) answered.push(AuditEvent.parse(answer.json).id)
        else await eventually(() => call(server, 'GET /healthz'), 60_000)
        continue
      }
      const id = newId(new Date())
      await eventually(async () => {
        const answer = await tried('POST /v1/internal/audit', { key, body: { ...body, id } })
        expect(answer?.status).toBe(201)
      }, 60_000)
      retried.push(id)
    }
  }
  async function makeKeys(): Promise<void> {
    while (!done) {
      const body = { name: 'made while dying', permissions: ['audit:read'] }
      const answer = await tried('POST /v1/api-keys', { cookie, body })
      if (answer?.status === 201) createdKeys.push(CreatedApiKey.parse(answer.json).id)
      else await eventually(() => call(server, 'GET /healthz'), 60_000)
    }
  }
  async function kill(): Promise<void> {
    for (let count = 1; count <= kills; count++) {
      const enough = (total * (count - Math.random() / 2)) / (kills + 1)
      await eventually(() => expect(answeredSoFar()).toBeGreaterThan(enough), 60_000)
      await server.restart('SIGKILL')
    }
  }

  const posting = Promise.all(Array.from({ length: connections }, (_, connection) => post(connection)))
  const keys = [makeKeys(), makeKeys()]
  await Promise.all([posting, kill()])
  done = true
  await Promise.all(keys)

  const events = await wholeLog('&eventType=bot_command_executed')
  const ids = events.map((event) => event.id)
  expect(new Set(ids).size).toBe(ids.length)
  const there = new Set(ids)
  expect([...answered, ...retried].filter((id) => !there.has(id))).toEqual([])
  expect(retried.length).toBeGreaterThan(total / 4)
  expect(answered.length).toBeGreaterThan(total / 4)

  await eventually(async () => {
    const { json } = await call(server, 'GET /readyz')
    expect(json).toMatchObject({ status: 'ready', outboxEvents: 0 })
  })
  const keyEvents = (await wholeLog('&eventType=api_key_created')).map((event) => event.resourceId)
  const rows = await seed(
    database.url,
    ({ primary }) => primary.sql<{ id: string }[]>`SELECT id FROM api_keys`,
  )
  expect(keyEvents.toSorted()).toEqual(rows.map((row) => row.id).toSorted())
  expect(createdKeys.filter((id) => !keyEvents.includes(id))).toEqual([])
  expect(createdKeys.length).toBeGreaterThan(10)

  // Whatever died when: the log was sealed without gap, and every proof holds.
  await eventually(async () => {
    const [pending] = await seed(
      database.url,
      ({ audit }) => audit.timeseries.sql<{ count: string }[]>`SELECT count(*) FROM audit_pending`,
    )
    expect(pending?.count).toBe('0')
  })
  const verified = await seed(database.url, ({ audit }) => audit.log.verify({}))
  expect(verified).toMatchObject({ problem: null, dropped: 0 })
  expect(verified.size).toBeGreaterThanOrEqual(events.length)
  expect(verified.checkpoints).toBeGreaterThan(0)
}, 120_000)
