import { createEventIds } from '@heimdall/audit'
import { AuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string

beforeAll(async () => {
  server = await startTestServer({
    geo: {
      lookup: (ip) =>
        ip === '8.8.8.8'
          ? { countryCode: 'US', countryName: 'United States', city: 'Mountain View', region: 'California' }
          : null,
      describe: () => ({ source: 'test', buildDate: new Date(0), databases: [], attribution: null }),
      close: () => undefined,
    },
  })
  key = (await server.createKey(['audit:write', 'audit:read'])).key
})
afterAll(() => server.close())

const post = (body: unknown, headers: Record<string, string> = {}) =>
  call(server, 'POST /v1/internal/audit', { key, body, headers })
const stored = async (id: string) => (await call(server, `GET /v1/admin/audit/${id}`, { key })).json
/** Of what is posted here; the events of making keys arrive when they like. */
const total = async () => {
  const { sql } = server.services.audit.timeseries
  const [row] =
    await sql`SELECT count(*)::int AS count FROM audit_events WHERE event_type <> 'api_key_created'`
  return Number(row?.count)
}

const full = {
  eventType: 'bot_command_executed',
  userId: '80351110224678912',
  actorId: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7',
  resourceType: 'discord_channel',
  resourceId: '41771983423143937',
  ipAddress: '8.8.8.8',
  userAgent: 'bot/1.0 "quoted" \\ {a,b}',
  description: '/ban in #général, {"json": [1, null]}, NULL, \n\t\u{1F6E1}',
  metadata: { command: 'ban', nested: { list: [1, 2.5, null, true, 'x"y\\z'] }, '': 'empty', ключ: '\u2028' },
  status: 'failure',
  errorMessage: '',
  sourceService: 'discord_bot',
  correlationId: '0197f0a2-6b1e-4c3a-9d52-3f1e8a40b6c8',
}

test('the answer is the event as it is stored, to the letter', async () => {
  const answer = await post(full)
  expect(answer.status).toBe(201)
  const event = AuditEvent.strict().parse(answer.json)
  expect(event).toMatchObject({ ...full, city: 'Mountain View', countryCode: 'US', isReported: false })
  expect(await stored(event.id)).toEqual(answer.json)
})

test('what is left out has its default, and comes back the same', async () => {
  const answer = await post({ eventType: 'login' })
  const event = AuditEvent.parse(answer.json)
  expect(event).toMatchObject({ userId: null, resourceType: 'auth', status: 'success', metadata: {} })
  expect(event.sourceService).toBe('api')
  expect(await stored(event.id)).toEqual(answer.json)
})

test.each([
  ['an IPv4 address inside IPv6', { ipAddress: '::ffff:8.8.4.4' }],
  ['a large number', { metadata: { big: 1e21, small: 1e-9, exact: 9007199254740991 } }],
  ['a negative zero', { metadata: { zero: -0 } }],
  ['an empty description', { description: '' }],
])('%s: the answer and what is read later are the same', async (_, fields) => {
  const answer = await post({ eventType: 'bot_command_executed', ...fields })
  expect(answer.status).toBe(201)
  expect(await stored(AuditEvent.parse(answer.json).id)).toEqual(answer.json)
})

test.each([
  ['an IPv6 address in capitals', { ipAddress: '2001:DB8:0:0::1' }],
  ['an actor in capitals', { actorId: '0197F0A2-6B1E-7C3A-9D52-3F1E8A40B6C7' }],
  ['a correlation id in capitals', { correlationId: '0197F0A2-6B1E-4C3A-9D52-3F1E8A40B6C8' }],
])('%s is answered as it is stored', async (_, fields) => {
  const answer = await post({ eventType: 'bot_command_executed', ...fields })
  expect(await stored(AuditEvent.parse(answer.json).id)).toEqual(answer.json)
})

test('X-Source-Service is the source of events that name none', async () => {
  const source = async (body: object, headers: Record<string, string>) =>
    AuditEvent.parse((await post(body, headers)).json).sourceService
  const event = { eventType: 'bot_command_executed' }
  expect(await source(event, { 'x-source-service': 'discord_bot' })).toBe('discord_bot')
  expect(await source({ ...event, sourceService: 'backend' }, { 'x-source-service': 'discord_bot' })).toBe(
    'backend',
  )
  expect(await source(event, { 'x-source-service': "Bad'; --" })).toBe('api')
  expect(await source(event, { 'x-source-service': 'x'.repeat(65) })).toBe('api')
})

test('X-Correlation-ID ties events together; what is no UUID is replaced', async () => {
  const correlation = async (headers: Record<string, string>) =>
    AuditEvent.parse((await post({ eventType: 'bot_started' }, headers)).json).correlationId
  expect(await correlation({ 'x-correlation-id': full.correlationId })).toBe(full.correlationId)
  expect(await correlation({ 'x-correlation-id': 'abc' })).toMatch(/^[0-9a-f-]{36}$/)
})

test.each([
  ['an unknown type', { eventType: 'bot_comand_executed' }, ['eventType'], 'bot_command_executed'],
  ['no type', {}, ['eventType'], ''],
  ['an unknown key', { eventType: 'login', userid: '1' }, [], 'userid'],
  ['a status of its own', { eventType: 'login', status: 'ok' }, ['status'], ''],
  ['a wrong address', { eventType: 'login', ipAddress: '8.8.8.8/32' }, ['ipAddress'], ''],
  ['metadata that is a list', { eventType: 'login', metadata: [1] }, ['metadata'], ''],
  ['an id that is no UUIDv7', { eventType: 'login', id: '6f1b4c7e-8a43-4a8e-9d5e-1a2b3c4d5e6f' }, ['id'], ''],
  [
    'an id of long ago',
    { eventType: 'login', id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' },
    ['id'],
    '24 hours',
  ],
  [
    'an id of tomorrow',
    { eventType: 'login', id: 'f197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' },
    ['id'],
    '5 minutes',
  ],
  ['a NUL character', { eventType: 'login', description: 'a\0b' }, [], 'NUL'],
  ['half a surrogate pair', { eventType: 'login', metadata: { a: '\ud83d' } }, [], 'surrogate'],
  ['a user id of 129 letters', { eventType: 'login', userId: 'x'.repeat(129) }, ['userId'], ''],
  ['metadata of 17 KB', { eventType: 'login', metadata: { a: 'x'.repeat(17_000) } }, ['metadata'], '16384'],
  ['a source in capitals', { eventType: 'login', sourceService: 'Bot' }, ['sourceService'], ''],
])('%s is refused: the field is named, nothing is written', async (_, body, path, hint) => {
  const before = await total()
  const answer = await post(body)
  expect(answer.status).toBe(400)
  const error = errorOf(answer)
  expect(error.issues?.[0]?.path).toEqual(path)
  expect(error.message).toContain(hint)
  expect(await total()).toBe(before)
})

test('secrets in metadata are not kept', async () => {
  const metadata = {
    command: 'login',
    password: 'hunter2',
    headers: { authorization: 'Bearer x', cookie: 'a=b' },
  }
  const answer = await post({ eventType: 'bot_command_executed', metadata })
  expect(answer.status).toBe(201)
  expect(answer.text).not.toMatch(/hunter2|Bearer x|a=b/)
  expect(await stored(AuditEvent.parse(answer.json).id)).toEqual(answer.json)
})

test('the same id and content again is no second event; other content under it is refused', async () => {
  const id = createEventIds((size) => new Uint8Array(size).fill(7))(new Date())
  const event = { id, eventType: 'bot_command_executed', description: 'first' }
  const first = await post(event)
  expect(first.status).toBe(201)
  const before = await total()
  const again = await post(event)
  expect(again.status).toBe(201)
  expect(again.json).toEqual(first.json)
  const other = await post({ ...event, description: 'second' })
  expect(other.status).toBe(409)
  expect(errorOf(other).issues?.[0]?.code).toBe('id_taken')
  expect(await total()).toBe(before)
})
