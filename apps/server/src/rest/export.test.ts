import { request } from 'node:http'
import { AuditEvent } from '@heimdall/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import type { TestUser } from '../testing/people.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
let key: string
let user: TestUser
let cookie: string
/** More than a page, so that a file takes several. */
const many = 2_345
const huge = 'x'.repeat(2_000)

beforeAll(async () => {
  server = await startTestServer()
  key = (await server.createKey(['audit:write', 'audit:read'])).key
  user = await server.createUser()
  cookie = await server.signIn(user)
  const events = Array.from({ length: many }, (_, index) => ({
    eventType: 'bot_command_executed',
    userId: index % 2 === 0 ? user.id : '42',
    description: index === 0 ? '=HYPERLINK("https://evil.example")' : huge,
    sourceService: 'discord_bot',
  }))
  const answer = await call(server, 'POST /v1/internal/audit/batch', { key, body: events.slice(0, 1_000) })
  const second = await call(server, 'POST /v1/internal/audit/batch', { key, body: events.slice(1_000) })
  if (answer.status !== 201 || second.status !== 201) throw new Error(second.text)
})
afterAll(() => server.close())

const all = (query: string, options: Parameters<typeof call>[2] = { key }) =>
  call(server, `GET /v1/admin/audit/export?${query}`, options)
const mine = (query: string, options: Parameters<typeof call>[2] = { cookie }) =>
  call(server, `GET /v1/users/me/audit/export?${query}`, options)
const eventsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => AuditEvent.parse(JSON.parse(line)))
const exportsOf = async () => {
  await eventually(async () =>
    expect(await server.services.primary.sql`SELECT FROM audit_outbox`).toHaveLength(0),
  )
  const rows = await server.services.audit.timeseries.sql<
    { metadata: Record<string, unknown>; actor: string | null }[]
  >`
    SELECT metadata, actor_id AS actor FROM audit_events WHERE event_type = 'data_exported' ORDER BY created_at`
  return [...rows]
}

describe('as JSON lines', () => {
  test('holds all that match, the newest first, over many pages', async () => {
    const answer = await all('format=jsonl&eventType=bot_command_executed')
    expect(answer.status).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="heimdall-audit-\d{4}-\d\d-\d\d\.jsonl"$/,
      ),
      'cache-control': 'no-store',
      'x-heimdall-total': String(many),
    })
    const events = eventsIn(answer.text)
    expect(new Set(events.map(({ id }) => id)).size).toBe(many)
    const order = events.map(({ createdAt, id }) => `${createdAt} ${id}`)
    expect(order).toEqual(order.toSorted().reverse())
  })

  test('holds what the list shows for the same filter and search', async () => {
    const query = 'q=user:42%20type:bot_command_executed&status=success'
    const answer = await all(`format=jsonl&${query}`)
    const events = eventsIn(answer.text)
    expect(events).toHaveLength(Math.floor(many / 2))
    const list = await call(server, `GET /v1/admin/audit?limit=100&${query}`, { key })
    expect(list.json).toMatchObject({ total: events.length, events: events.slice(0, 100) })
  })

  test('of nothing is an empty file', async () => {
    const answer = await all('format=jsonl&userId=nobody')
    expect([answer.status, answer.text, answer.headers['x-heimdall-total']]).toEqual([200, '', '0'])
  })
})

test('as CSV begins with a mark and names, and holds no formula', async () => {
  const answer = await all(`format=csv&q=%22evil.example%22%20type:bot_command_executed`)
  expect(answer.headers['content-type']).toMatch(/^text\/csv/)
  const lines = answer.text.split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^\ufeffcreatedAt,id,eventType/)
  expect(lines[1]).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
})

test('one’s own is of one’s own, whatever is asked for', async () => {
  const events = eventsIn((await mine('format=jsonl')).text)
  expect(events.filter(({ eventType }) => eventType === 'bot_command_executed')).toHaveLength(
    Math.ceil(many / 2),
  )
  expect(events.every(({ userId }) => userId === user.id)).toBe(true)
  expect(eventsIn((await mine('format=jsonl&userId=42&q=user:42')).text)).toEqual([])
})

test('is an event itself, that says what and by whom', async () => {
  const before = (await exportsOf()).length
  await mine('format=csv&status=failure&q=country:DE')
  await eventually(async () => {
    const [latest] = (await exportsOf()).slice(before)
    expect(latest).toMatchObject({ actor: user.id, metadata: { format: 'csv', sections: ['audit'] } })
    expect(JSON.parse(String(latest?.metadata.filter))).toEqual({ status: 'failure', q: 'country:DE' })
  })
})

describe('is refused', () => {
  test('without permission, and to strangers', async () => {
    expect((await all('format=csv', {})).status).toBe(401)
    expect((await all('format=csv', { cookie })).status).toBe(403)
    const other = (await server.createKey(['audit:write'])).key
    expect((await all('format=csv', { key: other })).status).toBe(403)
    expect((await mine('format=csv', { key })).status).toBe(403)
    expect((await mine('format=csv', {})).status).toBe(401)
  })

  test('to pages of other sites, though the cookie came along', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      expect((await mine('format=csv', { cookie, headers })).status).toBe(403)
    }
    expect((await mine('format=csv', { cookie, headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(
      200,
    )
  })

  test.each([
    ['', 'format'],
    ['format=xlsx', 'format'],
    ['format=csv&status=perhaps', 'status'],
    ['format=csv&q=type:nope', 'q'],
    ['format=csv&eventType=nope', 'eventType'],
    ['format=csv&timeZone=Nowhere', 'timeZone'],
  ])('with %j, naming the parameter', async (query, name) => {
    const before = (await exportsOf()).length
    const answer = await all(query)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-disposition']).toBeUndefined()
    expect(errorOf(answer).issues?.[0]?.path).toEqual([name])
    expect(await exportsOf()).toHaveLength(before)
  })
})

test('asked by HEAD says what would come, and takes nothing with it', async () => {
  const before = (await exportsOf()).length
  const answer = await call(server, 'HEAD /v1/admin/audit/export?format=csv', { key })
  expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
    200,
    expect.stringMatching(/^text\/csv/),
    '',
  ])
  expect((await call(server, 'HEAD /v1/admin/audit/export?format=csv')).status).toBe(401)
  expect(await exportsOf()).toHaveLength(before)
})

/** Reads a little and then waits, as a slow disk would; answers how it ended. */
function readSlowly(whileWaiting: () => Promise<void>): Promise<{ ended: boolean; bytes: number }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const path = '/v1/admin/audit/export?format=jsonl'
    const outgoing = request(
      { hostname, port, path, headers: { authorization: `Bearer ${key}` } },
      (incoming) => {
        let bytes = 0
        incoming.once('data', () => {
          incoming.pause()
          void whileWaiting()
            .then(() => incoming.resume())
            .catch(reject)
        })
        incoming.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        incoming.on('error', () => undefined)
        incoming.on('close', () => resolve({ ended: incoming.complete, bytes }))
      },
    )
    outgoing.on('error', reject)
    outgoing.end()
  })
}

describe('mid-way', () => {
  test('an error cuts the file off, so that it can not be taken for whole', async () => {
    const { sql } = server.services.audit.timeseries
    const outcome = await readSlowly(async () => {
      await sql`ALTER TABLE audit_events RENAME COLUMN description TO gone`
    })
    await sql`ALTER TABLE audit_events RENAME COLUMN gone TO description`
    expect(outcome.ended).toBe(false)
    expect(outcome.bytes).toBeGreaterThan(0)
  })

  test('it keeps the place of its own account, and nobody else’s', async () => {
    const other = (await server.createKey(['audit:read'])).key
    let statuses: number[] = []
    await readSlowly(async () => {
      const query = 'format=csv&userId=nobody'
      statuses = [(await all(query)).status, (await all(query, { key: other })).status]
    })
    expect(statuses).toEqual([503, 200])
    await eventually(async () => expect((await all('format=csv&userId=nobody')).status).toBe(200))
  })

  test('a revoked key ends it', async () => {
    const other = await server.createKey(['audit:read'])
    const before = key
    key = other.key
    const outcome = await readSlowly(async () => {
      const revoked = await server.services.primary.sql`
        UPDATE api_keys SET is_active = false WHERE id = ${other.id} RETURNING id`
      expect(revoked).toHaveLength(1)
      server.services.onAccessChange({ apiKeyId: other.id })
    })
    key = before
    expect(outcome.ended).toBe(false)
  })

  test('a client that leaves lets go of it: many can leave, and the next is served', async () => {
    for (let round = 0; round < 12; round++) {
      await new Promise<void>((resolve) => {
        const { hostname, port } = new URL(server.url)
        const path = '/v1/admin/audit/export?format=jsonl'
        const outgoing = request(
          { hostname, port, path, headers: { authorization: `Bearer ${key}` } },
          (incoming) => {
            incoming.once('data', () => incoming.destroy())
            incoming.on('error', () => undefined)
            incoming.on('close', () => resolve())
          },
        )
        outgoing.on('error', () => resolve())
        outgoing.end()
      })
    }
    await eventually(async () => expect((await all('format=csv&userId=nobody')).status).toBe(200))
  })
})
