import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { endStandstill } from './end-standstill.ts'

const patienceMs = 50
let close: (() => void) | undefined
afterEach(() => close?.())

/** Serves this; answers what is served, and what a client has of it. */
async function serve(content: AsyncIterable<Buffer>): Promise<{ file: Readable; incoming: IncomingMessage }> {
  const served = Promise.withResolvers<Readable>()
  const server = createServer((_request, response) => {
    const file = Readable.from(content, { objectMode: false })
    endStandstill(response, file, patienceMs)
    file.on('error', () => response.destroy())
    file.pipe(response)
    served.resolve(file)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('It listens at no port')
  const [incoming] = await once(get({ host: '127.0.0.1', port: address.port }), 'response')
  close = () => {
    incoming.destroy()
    server.close()
  }
  return { file: await served.promise, incoming }
}

test('a client that takes nothing any more is cut off', async () => {
  const { file, incoming } = await serve(
    (async function* () {
      for (;;) yield Buffer.alloc(1024 ** 2)
    })(),
  )
  incoming.on('error', () => undefined).pause()
  await once(file, 'close').catch(() => undefined)
  expect(file.errored).toMatchObject({ message: 'The client takes nothing any more' })
})

test('one that waits for what takes long has all of it', async () => {
  const { incoming } = await serve(
    (async function* () {
      yield Buffer.from('one ')
      await after(4 * patienceMs)
      yield Buffer.from('two')
    })(),
  )
  expect(String(Buffer.concat(await incoming.toArray()))).toBe('one two')
})
