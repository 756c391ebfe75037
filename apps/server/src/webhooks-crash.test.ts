import { createTestDatabase, type TestDatabase } from '@heimdall/db/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './testing/eventually.ts'
import { call } from './testing/http-client.ts'
import { makeKey } from './testing/people.ts'
import { type RestartableServer, startRestartableServer } from './testing/restartable-server.ts'
import { seed } from './testing/seed.ts'
import { startWebhookReceiver, type WebhookReceiver } from './testing/webhook-receiver.ts'

let database: TestDatabase
let server: RestartableServer
let receiver: WebhookReceiver
let key: string

beforeAll(async () => {
  database = await createTestDatabase()
  receiver = await startWebhookReceiver()
  const [made] = await seed(database.url, async (services) => [
    await makeKey(services, ['audit:read', 'audit:write', 'setting:read', 'setting:write']),
  ])
  key = made.key
  server = await startRestartableServer({
    DATABASE_URL: database.url,
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
  })
}, 60_000)
afterAll(async () => {
  await server.stop()
  receiver.close()
  await database.drop()
})

test('killed between a delivery and its commit, nothing is lost, and what comes twice has the same id', async () => {
  const webhook = { url: receiver.url, topics: ['audit'], q: 'source:crash_test' }
  expect((await call(server, 'POST /v1/webhooks', { key, body: webhook })).status).toBe(201)
  // Received, and never answered: the server dies with it in its hands.
  for (let index = 0; index < 10; index++) receiver.next.push(() => undefined)
  const body = Array.from({ length: 50 }, (_, index) => ({
    eventType: 'bot_started',
    sourceService: 'crash_test',
    description: String(index),
  }))
  expect((await call(server, 'POST /v1/internal/audit/batch', { key, body })).status).toBe(201)
  await eventually(() => expect(receiver.received.length).toBeGreaterThanOrEqual(10))
  const killedAt = new Date().toISOString()
  await server.restart('SIGKILL')
  receiver.next.length = 0
  const sql = postgres(database.url, { max: 1 })
  // As if a minute had passed, after which a claim counts as abandoned.
  await sql`UPDATE webhook_deliveries SET claimed_at = claimed_at - interval '1 minute'
    WHERE status = 'sending' AND claimed_at < ${killedAt}`
  await eventually(async () => {
    const [row] = await sql`SELECT count(*)::int AS count FROM webhook_deliveries WHERE status = 'delivered'`
    expect(row?.count).toBe(50)
  }, 30_000)
  await sql.end()
  const described = receiver.received.map(({ body }) => JSON.parse(body).data.description)
  expect(new Set(described).size).toBe(50)
  expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(50)
  expect(receiver.received.length).toBe(60)
}, 60_000)
