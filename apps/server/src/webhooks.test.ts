import { AccountMessage, AuditMessage, CreatedWebhook, WebhookDeliveryList } from '@heimdall/contracts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openEventStream } from './testing/event-stream.ts'
import { eventually } from './testing/eventually.ts'
import { call, errorOf } from './testing/http-client.ts'
import { startTestServer, type TestServer } from './testing/test-server.ts'
import { startWebhookReceiver, verified, type WebhookReceiver } from './testing/webhook-receiver.ts'

let server: TestServer
let key: string
let receiver: WebhookReceiver
const made: string[] = []

beforeAll(async () => {
  server = await startTestServer({ webhookAllowedNetworks: ['127.0.0.0/8'] })
  key = (await server.createKey(['audit:write', 'audit:read', 'user:read', 'setting:read', 'setting:write']))
    .key
  receiver = await startWebhookReceiver()
})
afterEach(async () => {
  for (const id of made.splice(0)) await call(server, `DELETE /v1/webhooks/${id}`, { key })
  receiver.next.length = 0
})
afterAll(async () => {
  receiver.close()
  await server.close()
})

async function create(input: object = {}): Promise<CreatedWebhook> {
  const body = { url: receiver.url, topics: ['audit'], q: 'source:hook_test', ...input }
  const answer = await call(server, 'POST /v1/webhooks', { key, body })
  if (answer.status !== 201) throw new Error(answer.text)
  const webhook = CreatedWebhook.parse(answer.json)
  made.push(webhook.id)
  return webhook
}
const post = (event: object) =>
  call(server, 'POST /v1/internal/audit', {
    key,
    body: { eventType: 'bot_started', sourceService: 'hook_test', ...event },
  })
const receivedFor = (userId: string) => receiver.received.filter(({ body }) => body.includes(`"${userId}"`))
const log = async (id: string) =>
  WebhookDeliveryList.parse((await call(server, `GET /v1/webhooks/${id}/deliveries`, { key })).json)
    .deliveries

test('a receiver verifies what it gets with the library of the specification, and it is what a stream sends', async () => {
  const stream = await openEventStream(server, {
    key,
    query: '?topics=audit&topics=account&userId=happy-1&sourceService=hook_test',
  })
  await eventually(() => expect(server.services.audit.feed.subscribers).toBe(1))
  const { id, secret } = await create({ topics: ['audit', 'account'] })
  await post({ eventType: 'user_banned', userId: 'happy-1', description: 'Ünïcödé 🌈' })
  await eventually(() => expect(receivedFor('happy-1')).toHaveLength(2))
  await eventually(() => expect(stream.messages).toHaveLength(2))
  const messages = receivedFor('happy-1').map((message) => verified(secret, message))
  const ofAccount = messages.map((message) => AccountMessage.safeParse(message).data).find((one) => one)
  const ofAudit = messages.map((message) => AuditMessage.safeParse(message).data).find((one) => one)
  expect(ofAccount).toMatchObject({ type: 'account.banned', data: stream.messages[0]?.data })
  expect(ofAudit).toMatchObject({ type: 'audit.user_banned', data: stream.messages[1]?.data })
  expect(receivedFor('happy-1')[0]?.headers['content-type']).toBe('application/json')
  const [received] = receivedFor('happy-1')
  expect(() => received && verified(secret, { ...received, body: `${received.body} ` })).toThrow('signature')
  await eventually(async () =>
    expect(await log(id)).toMatchObject([{ status: 'delivered' }, { status: 'delivered' }]),
  )
  stream.close()
})

test('while a secret is changed over, both sign', async () => {
  const { id, secret } = await create()
  const rotated = await call(server, `POST /v1/webhooks/${id}/rotate-secret`, { key, body: {} })
  // What the contract says of a rotated secret.
  const { secret: newer } = rotated.json as { secret: string }
  await post({ userId: 'rotated-1' })
  const [message] = await eventually(() => {
    expect(receivedFor('rotated-1')).toHaveLength(1)
    return receivedFor('rotated-1')
  })
  if (!message) throw new Error('unreachable')
  expect(message.headers['webhook-signature']?.split(' ')).toHaveLength(2)
  expect(verified(secret, message)).toEqual(verified(newer, message))
  await call(server, `POST /v1/webhooks/${id}/rotate-secret`, { key, body: { overlapHours: 0 } })
  await post({ userId: 'rotated-2' })
  await eventually(() => expect(receivedFor('rotated-2')).toHaveLength(1))
  const [alone] = receivedFor('rotated-2')
  expect(() => alone && verified(newer, alone)).toThrow('signature')
})

test('an error is followed by another attempt, under the same id and signed anew', async () => {
  const { id, secret } = await create()
  receiver.next.push((response) => response.writeHead(500).end('Not now'))
  await post({ userId: 'retried-1' })
  await eventually(() => expect(receivedFor('retried-1')).toHaveLength(2), 15_000)
  const [first, second] = receivedFor('retried-1')
  expect(second?.id).toBe(first?.id)
  expect(second && verified(secret, second)).toEqual(first && verified(secret, first))
  const [delivery] = await eventually(async () => {
    const deliveries = await log(id)
    expect(deliveries).toMatchObject([{ status: 'delivered', attemptCount: 2 }])
    return deliveries
  })
  const view = await call(server, `GET /v1/webhooks/${id}/deliveries/${delivery?.id}`, { key })
  expect(view.json).toMatchObject({
    url: receiver.url,
    body: first?.body,
    attempts: [{ responseStatus: 500, error: 'http_status', answer: 'Not now' }, { responseStatus: 204 }],
  })
}, 20_000)

test('a redirect is not followed', async () => {
  const { id } = await create()
  receiver.next.push((response) => response.writeHead(302, { location: receiver.url }).end())
  const test = await call(server, `POST /v1/webhooks/${id}/test`, { key, body: {} })
  expect(test.json).toMatchObject({ delivered: false, responseStatus: 302, error: 'redirect' })
  expect(receiver.received.filter(({ body }) => body.includes(id))).toHaveLength(1)
})

test('of an answer without end the first bytes are kept', async () => {
  const { id } = await create()
  receiver.next.push((response) => response.writeHead(500).end(`\0${'x'.repeat(5_000_000)}`))
  const { json } = await call(server, `POST /v1/webhooks/${id}/test`, { key, body: {} })
  expect((json as { answer: string }).answer).toHaveLength(1_024)
})

test.each([
  ['http://10.1.2.3/', 'private_address'],
  ['https://169.254.169.254/latest/meta-data/', 'private_address'],
  ['https://[::1]/', 'private_address'],
  ['http://198.51.101.1/', 'needs_https'],
])('%s is refused when it is entered: %s', async (url, code) => {
  const answer = await call(server, 'POST /v1/webhooks', { key, body: { url, topics: ['audit'] } })
  expect(answer.status).toBe(400)
  expect(errorOf(answer).issues).toMatchObject([{ path: ['url'], code }])
})

test('two processes deliver once each', async () => {
  const second = await startTestServer({
    databaseUrl: server.databaseUrl,
    webhookAllowedNetworks: ['127.0.0.0/8'],
  })
  try {
    const { id } = await create()
    const body = Array.from({ length: 100 }, (_, index) => ({
      eventType: 'bot_started',
      sourceService: 'hook_test',
      userId: 'both-1',
      description: String(index),
    }))
    await call(second, 'POST /v1/internal/audit/batch', { key, body })
    await eventually(() => expect(receivedFor('both-1')).toHaveLength(100))
    await eventually(async () => {
      const { json } = await call(server, `GET /v1/webhooks/${id}`, { key })
      expect(json).toMatchObject({ waiting: 0, behind: 0 })
    })
    expect(new Set(receivedFor('both-1').map((message) => message.id)).size).toBe(100)
    expect(receivedFor('both-1')).toHaveLength(100)
  } finally {
    await second.close()
  }
})
