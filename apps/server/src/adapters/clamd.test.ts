import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClamdScanner } from './clamd.ts'

/** Speaks as clamd does: a command that ends with NUL, pieces behind their lengths, and one line as the answer. */
let server: Server
let port: number
const limit = 1_000_000
beforeAll(async () => {
  server = createServer((socket) => {
    clamd(socket).catch(() => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // It listens on a port, not on a socket file.
  port = (server.address() as AddressInfo).port
})
afterAll(() => server.close())

async function clamd(socket: Socket): Promise<void> {
  let waiting = Buffer.alloc(0)
  const incoming = socket[Symbol.asyncIterator]()
  async function take(size: number): Promise<Buffer> {
    while (waiting.length < size) {
      const { value, done } = await incoming.next()
      if (done) throw new Error('hung up')
      waiting = Buffer.concat([waiting, value])
    }
    const taken = waiting.subarray(0, size)
    waiting = waiting.subarray(size)
    return taken
  }
  if (String(await take(10)) !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0')
  const pieces: Buffer[] = []
  for (let size = 0; ; ) {
    const length = (await take(4)).readUInt32BE()
    if (length === 0) break
    size += length
    if (size > limit) return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    pieces.push(Buffer.from(await take(length)))
  }
  const text = String(Buffer.concat(pieces))
  if (text === 'silence') return
  socket.end(text.includes('EICAR') ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
}

async function* pieces(...parts: readonly (string | Buffer)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}
const scan = (...parts: readonly (string | Buffer)[]) =>
  createClamdScanner({ host: '127.0.0.1', port, patienceMs: 500 }).scan(pieces(...parts))

test('what is clean, and what is not, however it is cut', async () => {
  expect(await scan('Grü', '', 'ezi')).toEqual({ threat: null })
  expect(await scan()).toEqual({ threat: null })
  expect(await scan('X5O!P%EIC', 'AR-STANDARD')).toEqual({ threat: 'Eicar-Signature' })
  expect(await scan(Buffer.alloc(900_000))).toEqual({ threat: null })
})

test('what it can not look into to its end is not clean', async () => {
  const part = Buffer.alloc(300_000)
  await expect(scan(part, part, part, part, part)).rejects.toThrow('size limit exceeded')
  await expect(scan('silence')).rejects.toThrow('does not answer')
  const nobody = createClamdScanner({ host: '127.0.0.1', port: 1, patienceMs: 500 })
  await expect(nobody.scan(pieces('x'))).rejects.toThrow('ECONNREFUSED')
})
