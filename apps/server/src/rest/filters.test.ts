import { AuditEventList } from '@heimdall/contracts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string

const bySomeone = '80351110224678912'

beforeAll(async () => {
  server = await startTestServer()
  const created = await server.createKey(['audit:write', 'audit:read', 'user:read', 'api_key:read'])
  key = created.key
  const events = [
    { eventType: 'bot_command_executed', userId: bySomeone, sourceService: 'discord_bot' },
    { eventType: 'bot_command_executed', status: 'failure', errorMessage: 'no' },
    { eventType: 'bot_started', userId: bySomeone },
  ]
  const answer = await call(server, 'POST /v1/internal/audit/batch', { key, body: events })
  if (answer.status !== 201) throw new Error(answer.text)
})
afterAll(() => server.close())

const get = (path: string) => call(server, `GET ${path}`, { key })
const list = async (query: string) => AuditEventList.parse((await get(`/v1/admin/audit${query}`)).json)

test.each([
  ['page=0', 'page'],
  ['page=-1', 'page'],
  ['page=1.5', 'page'],
  ['page=', 'page'],
  ['page=1&page=2', 'page'],
  ['page=100001', 'page'],
  ['page=NaN', 'page'],
  ['page=1e400', 'page'],
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=1000', 'limit'],
  ['limit=ten', 'limit'],
  ['status=maybe', 'status'],
  ['startDate=yesterday', 'startDate'],
  ['endDate=2026-02-30T00:00:00Z', 'endDate'],
  ['isReported=perhaps', 'isReported'],
  ['countryCode=DEU', 'countryCode'],
  ['sortField=password', 'sortField'],
  ['sortDirection=up', 'sortDirection'],
  ['cursor=made-up', 'cursor'],
  ['userSearch=', 'userSearch'],
])('%s is refused with the name of the parameter', async (query, name) => {
  const answer = await get(`/v1/admin/audit?${query}`)
  expect(answer.status).toBe(400)
  const error = errorOf(answer)
  expect(error.issues?.[0]?.path).toEqual([name])
})

test('a page beyond what may be leafed through names the way on', async () => {
  const answer = await get('/v1/admin/audit?page=101&limit=100')
  expect(answer.status).toBe(400)
  expect(errorOf(answer).message).toContain('nextCursor')
  expect((await get('/v1/admin/audit?page=100&limit=100')).status).toBe(200)
})

test('an unknown event type is refused with the nearest names, also as one of several', async () => {
  for (const query of ['eventType=bot_comand_executed', 'eventType=login&eventType=bot_comand_executed']) {
    const answer = await get(`/v1/admin/audit?${query}`)
    expect(answer.status).toBe(400)
    const error = errorOf(answer)
    expect(error.message).toContain('bot_command_executed')
    expect(error.issues).toEqual([
      expect.objectContaining({ code: 'unknown_event_type', path: ['eventType'] }),
    ])
  }
})

test('unknown parameters are ignored, also those that every object has', async () => {
  const all = await list('')
  for (const query of ['?colour=red', '?__proto__=1', '?constructor=1&toString=2', '?page[]=3', '?a=1&a=2']) {
    expect(await list(query)).toEqual(all)
  }
})

test('filters narrow the list, alone and together', async () => {
  expect((await list('?eventType=bot_command_executed')).total).toBe(2)
  expect((await list('?eventType=bot_command_executed&eventType=bot_started')).total).toBe(3)
  expect((await list(`?userId=${bySomeone}`)).total).toBe(2)
  expect((await list(`?userSearch=${bySomeone}&eventType=bot_started`)).total).toBe(1)
  expect((await list('?sourceService=discord_bot')).total).toBe(1)
  expect((await list('?eventType=bot_command_executed&status=failure')).total).toBe(1)
  expect((await list('?isReported=true')).total).toBe(0)
  expect((await list(`?startDate=${new Date().toISOString()}`)).total).toBe(0)
  expect((await list('?endDate=2020-01-01T00:00:00%2B02:00')).total).toBe(0)
})

test('a search narrows like a filter, and says its mistakes with their places', async () => {
  const search = (q: string) => list(`?q=${encodeURIComponent(q)}`)
  expect((await search('type:bot_command_executed source:discord_bot')).total).toBe(1)
  expect((await search(`user:${bySomeone} -type:bot_started`)).total).toBe(1)
  expect((await list(`?q=status:failure&eventType=bot_started`)).total).toBe(0)
  const answer = await get(
    `/v1/admin/audit?q=${encodeURIComponent('status:failure type:nope country:Germany')}`,
  )
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues).toMatchObject([
    { path: ['q'], code: 'unknown_type_nearest', params: { type: 'nope' }, start: 20, end: 24 },
    { path: ['q'], code: 'bad_country', start: 33, end: 40 },
  ])
  const elsewhere = await get('/v1/admin/audit?q=created:today&timeZone=Europe/Atlantis')
  expect(errorOf(elsewhere).issues?.[0]?.path).toEqual(['timeZone'])
})

const attacks = [
  "' OR '1'='1",
  "'; DROP TABLE audit_events; --",
  '1); DELETE FROM users; --',
  '") UNION SELECT key_hash FROM api_keys --',
  "\\'; SELECT pg_sleep(10); --",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant as text, for whoever would interpret it
  '${jndi:ldap://x}',
  '%27%20OR%201=1',
  '\u{1F4A5}'.repeat(10),
]
const filters = [
  ['/v1/admin/audit', 'eventType'],
  ['/v1/admin/audit', 'resourceType'],
  ['/v1/admin/audit', 'status'],
  ['/v1/admin/audit', 'sourceService'],
  ['/v1/admin/audit', 'startDate'],
  ['/v1/admin/audit', 'endDate'],
  ['/v1/admin/audit', 'userId'],
  ['/v1/admin/audit', 'userSearch'],
  ['/v1/admin/audit', 'countryCode'],
  ['/v1/admin/audit', 'isReported'],
  ['/v1/admin/audit', 'cursor'],
  ['/v1/admin/audit', 'timeZone'],
  ['/v1/admin/audit', 'page'],
  ['/v1/admin/audit', 'sortField'],
  ['/v1/admin/audit', 'sortDirection'],
  [`/v1/users/${bySomeone}/audit`, 'eventType'],
  [`/v1/users/${bySomeone}/audit`, 'resourceType'],
  ['/v1/users', 'search'],
  ['/v1/users', 'role'],
  ['/v1/api-keys?scope=all', 'page'],
  ['/v1/admin/audit-summary', 'since'],
  ['/v1/events/stream', 'status'],
] as const

test.each(filters)(
  'SQL in %s, %s finds nothing, changes nothing and says nothing of the database',
  async (path, name) => {
    const before = await counts()
    for (const attack of attacks) {
      const startedMs = performance.now()
      const join = path.includes('?') ? '&' : '?'
      const answer = await get(`${path}${join}${name}=${encodeURIComponent(attack)}`)
      expect([200, 400]).toContain(answer.status)
      if (answer.status === 400) errorOf(answer)
      else expect(answer.json).toMatchObject({ total: 0 })
      expect(answer.text).not.toMatch(/syntax error|relation|postgres|drizzle/i)
      expect(performance.now() - startedMs).toBeLessThan(5_000)
    }
    expect(await counts()).toEqual(before)
  },
)

test.each(['histogram', 'facets'])('SQL in the filters of the %s changes nothing', async (figure) => {
  const before = await counts()
  for (const name of ['q', 'sourceService', 'resourceType', 'userSearch']) {
    for (const attack of attacks) {
      const answer = await get(`/v1/admin/audit/${figure}?${name}=${encodeURIComponent(attack)}`)
      expect([200, 400]).toContain(answer.status)
      expect(answer.text).not.toMatch(/syntax error|postgres|drizzle/i)
    }
  }
  expect(await counts()).toEqual(before)
})

test('SQL in a path is a name like any other', async () => {
  for (const attack of attacks) {
    const answer = await get(`/v1/users/${encodeURIComponent(attack)}/audit`)
    expect(answer.json).toMatchObject({ total: 0, events: [] })
  }
})

test('what PostgreSQL has no room for is the sender’s mistake, not ours', async () => {
  const yearZero = '0000-01-01T00:00:00Z'
  const cursor = Buffer.from(
    JSON.stringify(['created_at', 'desc', null, yearZero, '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7']),
  )
  for (const path of [
    '/v1/admin/audit?resourceType=%00',
    '/v1/admin/audit?sourceService=a%00',
    '/v1/admin/audit?userId=%00',
    '/v1/admin/audit?q=a%00',
    '/v1/admin/audit/histogram?resourceType=%00',
    '/v1/admin/audit/facets?sourceService=%00',
    '/v1/admin/audit?userSearch=a%00',
    `/v1/admin/audit?startDate=${yearZero}`,
    `/v1/admin/audit?endDate=${yearZero}`,
    `/v1/admin/audit?cursor=${cursor.toString('base64url')}`,
    '/v1/users/%00/audit',
    '/v1/users?search=%00',
    '/v1/users?role=%00',
  ]) {
    const answer = await get(path)
    expect.soft([200, 400], `${path} ${answer.text}`).toContain(answer.status)
  }
})

async function counts(): Promise<unknown> {
  const { sql } = server.services.primary
  const [row] = await sql`SELECT (SELECT count(*) FROM audit_events) AS events,
    (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM api_keys) AS keys,
    (SELECT count(*) FROM audit_outbox) AS outbox`
  return row
}
