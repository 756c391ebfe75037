import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/test-server.ts'
import { silentSenders } from './silent-senders.ts'

const standstillMs = 500
let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ bodyStandstillMs: standstillMs })
})
afterAll(() => server.close())

async function announce(url: string, path: string, type: string, bytes: number): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname).on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${bytes}\r\n\r\n`,
  )
  return socket
}

const form = 'application/x-www-form-urlencoded'

test.each([
  ['/trpc/accounts.signIn', 'application/json'],
  ['/v1/api-keys', 'application/json'],
  ['/oidc/token', form],
  ['/device', form],
])('who announces a body for %s and sends nothing is cut off', async (path, type) => {
  const socket = await announce(server.url, path, type, 100)
  // Within the patience of this test.
  await once(socket.resume(), 'close')
  expect(server.log()).not.toMatch(/"level":[56]0/)
})

test('who sends something now and then is not, nor who waits for an answer or for a route that takes its time with a stream', async () => {
  const app = Fastify()
  await app.register(silentSenders, { standstillMs })
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  app.post('/stream', async ({ body }) => {
    await after(3 * standstillMs)
    return { isStream: body instanceof Readable }
  })
  app.post('/json', async ({ body }) => ({ body }))
  app.get('/long', async () => {
    await after(3 * standstillMs)
    return 'answered'
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })

  const slow = await announce(url, '/json', 'application/json', 6)
  const long = fetch(`${url}/long`)
  const waiting = await announce(url, '/stream', 'application/octet-stream', 6)
  for (const piece of ['1', '2', '3', '4', '5', '6']) {
    slow.write(piece)
    await after(standstillMs / 3)
  }
  const [answer] = await once(slow, 'data')
  expect(String(answer)).toContain('{"body":123456}')
  const [late] = await once(waiting, 'data')
  expect(String(late)).toContain('{"isStream":true}')
  // Whoever sends no body at all waits as long as the answer takes.
  expect(await (await long).text()).toBe('answered')
  slow.destroy()
  waiting.destroy()
  await app.close()
})
