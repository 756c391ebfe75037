import { createEventIds } from '@heimdall/audit'
import { AuditEventList, BatchResult } from '@heimdall/contracts'
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

const batch = (body: unknown) => call(server, 'POST /v1/internal/audit/batch', { key, body })
const lines = (body: string, type = 'application/x-ndjson') =>
  call(server, 'POST /v1/internal/audit/batch', { key, body, headers: { 'content-type': type } })
/** Of what is posted here; the events of making keys arrive when they like. */
const total = async () => {
  const { sql } = server.services.audit.timeseries
  const [row] = await sql`SELECT count(*)::int AS count FROM audit_events WHERE event_type LIKE 'bot%'`
  return Number(row?.count)
}
const good = { eventType: 'bot_command_executed' }
const bad = { eventType: 'nothing_of_the_kind' }
const events = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...good, userId: `u${index}` }))

test('an array of events: ids in the order of the request', async () => {
  const answer = await batch(events(50))
  expect(answer.status).toBe(201)
  const { accepted, duplicates, ids } = BatchResult.strict().parse(answer.json)
  expect({ accepted, duplicates, ids: new Set(ids).size }).toEqual({ accepted: 50, duplicates: 0, ids: 50 })
  for (const index of [0, 24, 49]) {
    const { json } = await call(server, `GET /v1/admin/audit/${ids[index]}`, { key })
    expect(json).toMatchObject({ userId: `u${index}` })
  }
})

test.each(['application/x-ndjson', 'application/jsonl', 'application/ndjson; charset=utf-8'])(
  'one event a line as %s, with blank lines and CRLF',
  async (type) => {
    const body = `\n${events(3)
      .map((event) => JSON.stringify(event))
      .join('\r\n')}\n\n`
    const answer = await lines(body, type)
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({ accepted: 3, duplicates: 0 })
  },
)

test('a byte-order mark before the first line is no part of it', async () => {
  expect((await lines(`\ufeff${JSON.stringify(good)}\n`)).json).toMatchObject({ accepted: 1 })
})

test('5,000 events are taken, 5,001 are not', async () => {
  const before = await total()
  const tooMany = await batch(events(5_001))
  expect(tooMany.status).toBe(400)
  expect(errorOf(tooMany).message).toContain('5001')
  expect(await total()).toBe(before)
  const full = await batch(events(5_000))
  expect(full.status).toBe(201)
  expect(await total()).toBe(before + 5_000)
})

test.each([
  ['an empty array', []],
  ['an object', { events: [good] }],
  ['null', 'null'],
  ['a text', '"login"'],
])('%s is no batch', async (_, body) => {
  const answer = await batch(body)
  expect(answer.status).toBe(400)
  errorOf(answer)
})

test.each(['', '\n\n'])('no lines are no batch', async (body) => {
  const answer = await lines(body)
  expect(answer.status).toBe(400)
  errorOf(answer)
})

test.each([
  ['of an unknown type', bad, ['events', 500, 'eventType']],
  ['with a wrong field', { ...good, status: 'fine' }, ['events', 500, 'status']],
  ['that is null', null, ['events', 500]],
  ['with a NUL character', { ...good, description: '\0' }, ['events', 500]],
])('one event in the middle %s: its index is named, nothing is written', async (_, event, path) => {
  const before = await total()
  const list: unknown[] = events(1_000)
  list[500] = event
  const answer = await batch(list)
  expect(answer.status).toBe(400)
  const error = errorOf(answer)
  expect(error.message).toMatch(/^Event 500: /)
  expect(error.issues?.[0]?.path).toEqual(path)
  expect(await total()).toBe(before)
})

test('a line that is no JSON is named by its number in the text', async () => {
  const before = await total()
  const answer = await lines(`${JSON.stringify(good)}\n\n{"eventType": \n${JSON.stringify(good)}`)
  expect(answer.status).toBe(400)
  const error = errorOf(answer)
  expect(error.message).toContain('Line 3 ')
  expect(error.issues).toEqual([expect.objectContaining({ code: 'invalid_json', path: ['events', 1] })])
  expect(await total()).toBe(before)
})

test('all that is wrong is listed, up to a bound', async () => {
  const answer = await batch(Array.from({ length: 1_000 }, () => ({ ...good, status: 'x' })))
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues).toHaveLength(100)
})

test('so is what only the catalog finds', async () => {
  const answer = await batch(Array.from({ length: 1_000 }, () => bad))
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues?.length).toBeLessThanOrEqual(100)
})

test('a line with a polluting key changes no prototype', async () => {
  const answer = await lines(
    '{"eventType":"bot_started","metadata":{"__proto__":{"polluted":1},"constructor":2}}',
  )
  expect([201, 400]).toContain(answer.status)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined() // An object without keys has none to type.
  const refused = await lines('{"eventType":"bot_started","__proto__":{"status":"failure"}}')
  expect(refused.status).toBe(400)
})

test('batches and single events side by side are all there, once', async () => {
  const before = await total()
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      index % 4 === 0 ? batch(events(100)) : call(server, 'POST /v1/internal/audit', { key, body: good }),
    ),
  )
  expect(answers.map((answer) => answer.status)).toEqual(Array(40).fill(201))
  expect(await total()).toBe(before + 10 * 100 + 30)
})

test('a batch is one page of the log, each event under its own number', async () => {
  const mark = `mark-${performance.now()}`
  await batch(events(250).map((event) => ({ ...event, userId: mark })))
  const seen = new Set<string>()
  for (let cursor = ''; ; ) {
    const { json } = await call(server, `GET /v1/admin/audit?userId=${mark}&limit=100${cursor}`, { key })
    const page = AuditEventList.parse(json)
    for (const event of page.events) seen.add(event.id)
    if (page.nextCursor === null) break
    cursor = `&cursor=${page.nextCursor}`
  }
  expect(seen.size).toBe(250)
})

test('one id for two different events of a batch: refused, as neither may vanish', async () => {
  const id = createEventIds((size) => new Uint8Array(size).fill(9))(new Date())
  const answer = await batch([
    { ...good, id, description: 'one' },
    { ...good, id, description: 'two' },
  ])
  expect(answer.status).toBeGreaterThanOrEqual(400)
})
