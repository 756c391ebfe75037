import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHeimdall } from '../src/index.ts'

setFlagsFromString('--expose-gc')
// The flag gives a new context this function; there is no other way to it from inside.
const collect = runInNewContext('gc') as () => void

let server: Server
let url: string
beforeAll(async () => {
  server = createServer((request, response) => {
    // A stream that begins, an answer that does, and everything else is answered by nobody.
    if (request.url === '/v1/info') return response.writeHead(200).write('{')
    if (!request.url?.startsWith('/v1/events/stream')) return
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write('retry: 10\n\n')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address of this shape.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function collectOften(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    collect()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a stream ends when its caller wants it to, however often memory was collected', async () => {
  const controller = new AbortController()
  const connected = Promise.withResolvers<void>()
  const stream = createHeimdall({ url }).events({ signal: controller.signal, onConnect: connected.resolve })
  const next = stream.next()
  await connected.promise
  await collectOften()
  controller.abort()
  expect(await next).toEqual({ done: true, value: undefined })
})

test('a request that nobody answers has an end all the same', async () => {
  const heimdall = createHeimdall({ url, retries: 0, timeoutMs: 600 })
  const refused = expect(heimdall.getMe()).rejects.toThrow('does not answer')
  await collectOften()
  await refused
})

test('and so does one that its caller gives up', async () => {
  const controller = new AbortController()
  const heimdall = createHeimdall({ url, retries: 0 })
  const refused = expect(heimdall.getMe({ signal: controller.signal })).rejects.toThrow()
  await collectOften()
  controller.abort()
  await refused
})

test('an answer that comes no further has an end, too', async () => {
  const given = createHeimdall({ url, retries: 0, timeoutMs: 600 })
  const silent = expect(given.getInfo()).rejects.toThrow('does not answer')
  const controller = new AbortController()
  const heimdall = createHeimdall({ url, retries: 0 })
  const refused = expect(heimdall.getInfo({ signal: controller.signal })).rejects.toThrow()
  await collectOften()
  await silent
  controller.abort()
  await refused
})
