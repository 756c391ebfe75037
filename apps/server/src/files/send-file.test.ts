import { once } from 'node:events'
import { get } from 'node:http'
import type { OpenedFile } from '@heimdall/core'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { sendFile } from './send-file.ts'

test('a client that takes nothing of a file is cut off, so that it holds no place for good', async () => {
  const app = fastify()
  // Nobody waits half a minute here.
  app.addHook('onRequest', async (_request, { raw }) => {
    const wait = raw.setTimeout.bind(raw)
    raw.setTimeout = (_ms, done) => wait(50, done)
  })
  let ended: () => void
  const end = new Promise<void>((resolve) => {
    ended = resolve
  })
  async function* content() {
    try {
      for (;;) yield Buffer.alloc(1024 ** 2)
    } finally {
      ended()
    }
  }
  // All that is read of it.
  const file = {
    name: 'film.mp4',
    mediaType: 'video/mp4',
    sizeBytes: 1024 ** 4,
    sha256: 'x',
  } as OpenedFile['file']
  app.get('/', (request, reply) => sendFile(request, reply, { file, content: async () => content() }, false))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const [incoming] = await once(get(address), 'response')
  const broken = once(incoming.pause(), 'error')
  await end
  incoming.resume()
  expect(await broken).toMatchObject([{ code: 'ECONNRESET' }])
  await app.close()
})
