import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../apps/server/src/testing/test-server.ts'
import { createHeimdall, each, type Heimdall, HeimdallError, HeimdallUnreachable } from '../src/index.ts'

let server: TestServer
let key: string
let heimdall: Heimdall
beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:read', 'audit:write', 'user:read', 'role:write', 'role:read'])).key
  heimdall = createHeimdall({ url: `${server.url}/`, auth: key })
})
afterAll(() => server.close())

/** Answers in turn with these, then as the server; remembers what was sent. */
function flaky(...failures: (Response | Error)[]) {
  const sent: Request[] = []
  const bot = createHeimdall({
    url: server.url,
    auth: async () => key,
    async fetch(request) {
      sent.push(request.clone())
      const failure = failures.shift()
      if (failure instanceof Error) throw failure
      return failure ?? fetch(request)
    },
  })
  return { bot, sent }
}
const busy = (status: number, retryAfter = '0') =>
  new Response('{}', { status, headers: { 'retry-after': retryAfter } })

test('calls by name, with path, query and body, and answers what the document says', async () => {
  const role = await heimdall.createRole({ body: { name: 'Choir', permissions: ['audit:read'] } })
  const read = await heimdall.getRole({ path: { roleId: role.id } })
  expect(read).toMatchObject({ name: 'Choir', permissions: ['audit:read'] })
  const { users } = await heimdall.listUsers({ query: { limit: 5 } })
  expect(users).toEqual([])
  expect((await heimdall.getInfo()).name).toBe('Heimdall')
})

test('what is no JSON is text', async () => {
  const event = { eventType: 'bot_started', description: 'as a file' }
  await heimdall.logAuditEvent({ body: event })
  const file = await heimdall.exportAuditEvents({ query: { format: 'jsonl', eventType: ['bot_started'] } })
  expect(JSON.parse(file.split('\n')[0] ?? '')).toMatchObject(event)
})

test('what is bytes comes as it is, whatever somebody has stored', async () => {
  const ones = [
    { bytes: Uint8Array.from({ length: 256 }, (_, index) => index), type: 'application/octet-stream' },
    { bytes: new TextEncoder().encode('{"a":"ä"}'), type: 'application/json' },
    { bytes: new Uint8Array(), type: 'text/plain' },
  ]
  const answers = ones.map(
    ({ bytes, type }) =>
      new Response(bytes, { headers: { 'content-type': type, 'content-length': String(bytes.length) } }),
  )
  const { bot } = flaky(...answers)
  for (const { bytes } of ones) {
    const file = await bot.downloadFile({ path: { id: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7' } })
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes)
  }
})

test('a file is sent as it is', async () => {
  const { bot, sent } = flaky(
    new Response('{"status":"done"}', { headers: { 'content-type': 'application/json' } }),
  )
  const query = { deviceId: '0197f0a2-6b1e-7c3a-9d52-3f1e8a40b6c7', fileName: 'alps.gpx' }
  expect(await bot.importPositions({ query, body: '<gpx/>' })).toEqual({ status: 'done' })
  expect(sent[0]?.headers.get('content-type')).toBe('application/octet-stream')
  expect(await sent[0]?.text()).toBe('<gpx/>')
})

test('a failure is thrown with all that is known of it', async () => {
  const error = await heimdall.createRole({ body: { name: '!' } }).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(HeimdallError)
  expect(error).toMatchObject({
    status: 400,
    code: 'BAD_REQUEST',
    requestId: expect.stringMatching(/^[\w-]{36}$/),
  })
  expect(error instanceof HeimdallError && error.issues[0]?.path).toEqual(['name'])
  const stranger = createHeimdall({ url: server.url })
  await expect(stranger.listRoles()).rejects.toMatchObject({ status: 401, code: 'UNAUTHORIZED' })
})

test('tries a read again when nobody answers, and when Heimdall is busy', async () => {
  const { bot, sent } = flaky(new TypeError('fetch failed'), busy(503), busy(429))
  expect((await bot.listRoles()).roles.length).toBeGreaterThan(0)
  expect(sent).toHaveLength(4)
})

test('waits as long as Retry-After asks for', async () => {
  const { bot } = flaky(busy(429, '1'))
  const startedMs = performance.now()
  await bot.listRoles()
  expect(performance.now() - startedMs).toBeGreaterThan(950)
})

test('a creation carries one key through all its attempts, so that it happens once', async () => {
  const { bot, sent } = flaky(new TypeError('fetch failed'), busy(503))
  const { id } = await bot.createRole({ body: { name: 'Tenors' } })
  const keys = new Set(sent.map(({ headers }) => headers.get('idempotency-key')))
  expect([sent.length, keys.size]).toEqual([3, 1])
  // Lost on its way back: the answer is that of the first time.
  const headers = { 'Idempotency-Key': 'once' }
  const first = await heimdall.createRole({ body: { name: 'Basses' }, headers })
  expect(await heimdall.createRole({ body: { name: 'Basses' }, headers })).toEqual(first)
  expect(first.id).not.toBe(id)
})

test('what may not happen twice is not tried twice', async () => {
  const { id } = await heimdall.createRole({ body: { name: 'Altos' } })
  const { bot, sent } = flaky(new TypeError('fetch failed'))
  await expect(bot.updateRole({ path: { roleId: id }, body: { description: 'Low' } })).rejects.toBeInstanceOf(
    HeimdallUnreachable,
  )
  expect(sent).toHaveLength(1)
})

test('gives up in the end, or at once when it is told to', async () => {
  const nowhere = createHeimdall({ url: 'http://127.0.0.1:9', retries: 1 })
  await expect(nowhere.getInfo()).rejects.toThrow('http://127.0.0.1:9 does not answer')
  const { bot } = flaky(busy(503, '60'))
  const signal = AbortSignal.timeout(50)
  await expect(bot.getInfo({ signal })).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('goes through all pages, by cursor and by number', async () => {
  for (let index = 0; index < 7; index++) await server.createUser()
  const names = new Set<string>()
  for await (const user of each(heimdall.listUsers, 'users', { query: { limit: 3 } }))
    names.add(user.username)
  expect(names.size).toBe(7)
  const events = Array.from({ length: 7 }, () => ({ eventType: 'bot_error' }))
  const { ids } = await heimdall.logAuditEvents({ body: events })
  const seen: string[] = []
  const query = { limit: 3, eventType: ['bot_error'] }
  for await (const { id } of each(heimdall.listAuditEvents, 'events', { query })) seen.push(id)
  expect(seen.sort()).toEqual([...ids].sort())
})
