import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openEventStream } from '../testing/event-stream.ts'
import { eventually } from '../testing/eventually.ts'
import { call, errorOf } from '../testing/http-client.ts'
import { startTestServer } from '../testing/test-server.ts'
import { finishRequests } from './finish-requests.ts'

/** A POST whose body is not whole yet, but which the server has begun with. */
async function beginPost(url: string, headers: Record<string, string>) {
  const sent = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', expect: '100-continue', ...headers },
  })
  sent.on('error', () => undefined)
  sent.flushHeaders()
  await once(sent, 'continue')
  return sent
}

test('what is under way at the stop is answered; streams end at once, and what has nothing to say holds nothing up', async () => {
  const server = await startTestServer()
  const { key } = await server.createKey(['audit:read', 'audit:write'])
  const stream = await openEventStream(server, { key })
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1').on('error', () => undefined)
  await once(silent, 'connect')
  const sent = await beginPost(`${server.url}/v1/internal/audit`, { authorization: `Bearer ${key}` })

  const closed = server.close()
  await stream.ended
  await eventually(async () => {
    const refused = await call(server, 'GET /healthz')
    expect(refused.status).toBe(503)
    expect(errorOf(refused).code).toBe('SERVICE_UNAVAILABLE')
  })
  // Browsers come back at once.
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/trpc`)
  socket.on('error', () => undefined)
  await new Promise((resolve) => socket.on('close', resolve))
  sent.end(JSON.stringify({ eventType: 'bot_started' }))
  const [answer]: IncomingMessage[] = await once(sent, 'response')
  expect(answer?.statusCode).toBe(201)
  answer?.resume()
  const answeredMs = performance.now()
  await closed
  // Less than the patience with a request.
  expect(performance.now() - answeredMs).toBeLessThan(4_000)
  silent.destroy()
})

test('one that does not end is cut off after a while', async () => {
  const app = Fastify({ forceCloseConnections: true })
  await app.register(finishRequests, { patienceMs: 50 })
  app.post('/', () => new Promise(() => undefined))
  const sent = await beginPost(await app.listen({ port: 0, host: '127.0.0.1' }), {})
  sent.end('{}')
  const cutOff = expect(once(sent, 'response')).rejects.toThrow('socket hang up')
  await app.close()
  await cutOff
})
