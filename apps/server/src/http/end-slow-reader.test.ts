import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { endSlowReader, type Patience } from './end-slow-reader.ts'

const patienceMs = 50
const never: Patience = { standstillMs: 60_000, windowMs: 60_000, leastBytes: 0 }
let close: (() => void) | undefined
afterEach(() => close?.())

/** Serves this; answers what is served, and what a client has of it. */
async function serve(
  content: AsyncIterable<Buffer>,
  patience: Partial<Patience>,
): Promise<{ file: Readable; incoming: IncomingMessage }> {
  const served = Promise.withResolvers<Readable>()
  const server = createServer((_request, response) => {
    const file = Readable.from(content, { objectMode: false })
    endSlowReader(response, file, { ...never, ...patience })
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
    { standstillMs: patienceMs },
  )
  incoming.on('error', () => undefined).pause()
  await once(file, 'close').catch(() => undefined)
  expect(file.errored).toMatchObject({ message: 'The client takes nothing any more' })
})

test('one that takes a little now and then is cut off, too', async () => {
  const { file, incoming } = await serve(
    (async function* () {
      for (;;) yield Buffer.alloc(1024 ** 2)
    })(),
    // More than the buffers of both sides hold.
    { windowMs: 10 * patienceMs, leastBytes: 100 * 1024 ** 2 },
  )
  incoming.on('error', () => undefined).pause()
  const sip = setInterval(() => void incoming.read(16), 5)
  await once(file, 'close').catch(() => undefined)
  clearInterval(sip)
  expect(file.errored).toMatchObject({ message: 'The client takes it too slowly' })
})

test('one that waits for what takes long has all of it', async () => {
  const { incoming } = await serve(
    (async function* () {
      yield Buffer.from('one ')
      await after(4 * patienceMs)
      yield Buffer.from('two')
    })(),
    { standstillMs: patienceMs, windowMs: patienceMs, leastBytes: 1_000_000 },
  )
  expect(String(Buffer.concat(await incoming.toArray()))).toBe('one two')
})
