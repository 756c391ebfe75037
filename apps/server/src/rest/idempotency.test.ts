import { AuditEvent, BatchResult } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'audit:read'])).key
})
afterAll(() => server.close())

let used = 0
const newKey = () => `attempt ${++used}`
const post = (body: unknown, idempotencyKey: string, path = '', as = key) =>
  call(server, `POST /v1/internal/audit${path}`, {
    key: as,
    body,
    headers: { 'idempotency-key': idempotencyKey },
  })
/** Of what is posted here; the events of making keys arrive when they like. */
const total = async () => {
  const { sql } = server.services.audit.timeseries
  const [row] = await sql`SELECT count(*)::int AS count FROM audit_events WHERE event_type LIKE 'bot%'`
  return Number(row?.count)
}
const event = { eventType: 'bot_command_executed', metadata: { command: 'ban' } }

test('a retry gets the first answer and adds nothing', async () => {
  const idempotencyKey = newKey()
  const first = await post(event, idempotencyKey)
  const before = await total()
  for (let retry = 0; retry < 3; retry++) {
    const again = await post(event, idempotencyKey)
    expect(again.status).toBe(201)
    expect(again.json).toEqual(first.json)
  }
  expect(await total()).toBe(before)
})

test('a batch too: the same ids, nothing new', async () => {
  const idempotencyKey = newKey()
  const batch = [event, event, { ...event, userId: '1' }]
  const first = await post(batch, idempotencyKey, '/batch')
  expect(first.json).toMatchObject({ accepted: 3, duplicates: 0 })
  const before = await total()
  const again = await post(batch, idempotencyKey, '/batch')
  expect(again.status).toBe(201)
  expect(BatchResult.parse(again.json).ids).toEqual(BatchResult.parse(first.json).ids)
  expect(await total()).toBe(before)
})

test('the same key with another body: 422, nothing is written', async () => {
  const idempotencyKey = newKey()
  await post(event, idempotencyKey)
  const before = await total()
  const other = await post({ ...event, metadata: { command: 'kick' } }, idempotencyKey)
  expect(other.status).toBe(422)
  expect(errorOf(other).code).toBe('UNPROCESSABLE')
  expect(await total()).toBe(before)
})

test('thirty at once with one key: one event, one answer', async () => {
  const idempotencyKey = newKey()
  const before = await total()
  const answers = await Promise.all(Array.from({ length: 30 }, () => post(event, idempotencyKey)))
  expect(answers.map((answer) => answer.status)).toEqual(Array(30).fill(201))
  expect(new Set(answers.map(({ json }) => AuditEvent.parse(json).id)).size).toBe(1)
  expect(await total()).toBe(before + 1)
})

test('at once with different bodies: one wins, the others are refused', async () => {
  const idempotencyKey = newKey()
  const before = await total()
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => post({ ...event, userId: `u${index}` }, idempotencyKey)),
  )
  const statuses = answers.map((answer) => answer.status).sort()
  expect(statuses).toEqual([201, ...Array(9).fill(422)])
  expect(await total()).toBe(before + 1)
})

test('two servers at once with one key: one event', async () => {
  const second = await startTestServer({ databaseUrl: server.databaseUrl })
  try {
    const before = await total()
    for (let round = 0; round < 5; round++) {
      const idempotencyKey = newKey()
      const answers = await Promise.all(
        [server, second, server, second].map(({ url }) =>
          call({ url }, 'POST /v1/internal/audit', {
            key,
            body: event,
            headers: { 'idempotency-key': idempotencyKey },
          }),
        ),
      )
      expect(new Set(answers.map(({ json }) => AuditEvent.parse(json).id)).size).toBe(1)
    }
    expect(await total()).toBe(before + 5)
  } finally {
    await second.close()
  }
})

test('two senders may choose the same key; neither sees the other’s event', async () => {
  const idempotencyKey = newKey()
  const other = await server.createKey(['audit:write'])
  const mine = await post({ ...event, description: 'mine' }, idempotencyKey)
  const theirs = await post({ ...event, description: 'theirs' }, idempotencyKey, '', other.key)
  expect([mine.status, theirs.status]).toEqual([201, 201])
  expect(theirs.json).toMatchObject({ description: 'theirs' })
})

test('a refused event does not use the key up', async () => {
  const idempotencyKey = newKey()
  expect((await post({ eventType: 'no_such_type' }, idempotencyKey)).status).toBe(400)
  expect((await post(event, idempotencyKey)).status).toBe(201)
})

test.each(['', 'x'.repeat(256), 'é'])('a key that is none is refused: %j', async (idempotencyKey) => {
  const answer = await post(event, idempotencyKey)
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues?.[0]?.code).toBe('bad_idempotency_key')
})
