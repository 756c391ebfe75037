import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface ClamdServer {
  port: number
  /** Its StreamMaxLength. */
  mostBytes: number
  /** Its MaxFileSize: what is larger is clean to it. */
  looksInto: number
  version: string
  close(): Promise<void>
}

/** Speaks as clamd 1.4 does: a command that ends with NUL, pieces behind their lengths, and one line as the answer. */
export async function startClamdServer(): Promise<ClamdServer> {
  const server = createServer((socket) => {
    serve(state, socket).catch(() => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const state: ClamdServer = {
    // It listens on a port, not on a socket file.
    port: (server.address() as AddressInfo).port,
    mostBytes: 1_000_000,
    looksInto: 1_000_000,
    version: 'ClamAV 1.4.6/27823/Wed Nov 26 08:36:01 2025',
    async close() {
      server.close()
      await once(server, 'close')
    },
  }
  return state
}

async function serve(state: ClamdServer, socket: Socket): Promise<void> {
  socket.on('error', () => undefined)
  let waiting = Buffer.alloc(0)
  const incoming = socket[Symbol.asyncIterator]()
  async function take(isEnough: () => number): Promise<Buffer> {
    while (isEnough() <= 0 || waiting.length < isEnough()) {
      const { value, done } = await incoming.next()
      if (done) throw new Error('hung up')
      waiting = Buffer.concat([waiting, value])
    }
    const size = isEnough()
    const taken = waiting.subarray(0, size)
    waiting = waiting.subarray(size)
    return taken
  }
  const command = String(await take(() => waiting.indexOf(0) + 1))
  if (command === 'zPING\0') return void socket.end('PONG\0')
  if (command === 'zVERSION\0') return void socket.end(`${state.version}\0`)
  if (command !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0')
  const pieces: Buffer[] = []
  for (let size = 0; ; ) {
    const length = (await take(() => 4)).readUInt32BE()
    if (length === 0) break
    size += length
    if (size > state.mostBytes) {
      // What is still on its way makes the kernel reset the connection.
      return void socket.write('INSTREAM size limit exceeded. ERROR\0', () => socket.resetAndDestroy())
    }
    pieces.push(Buffer.from(await take(() => length)))
  }
  const content = Buffer.concat(pieces)
  if (String(content) === 'silence') return
  const found = content.length <= state.looksInto && content.includes('EICAR')
  socket.end(found ? 'stream: Eicar-Signature FOUND\0' : 'stream: OK\0')
}
