import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { VirusScanner } from '@heimdall/core'

export interface ClamdOptions {
  host: string
  port: number
  /** For as long as nothing moves. */
  patienceMs: number
}

/** clamd reads a length of four bytes before each piece; a length of nothing ends the stream. */
const end = Buffer.alloc(4)
/** An answer is one line; who says more is no clamd. */
const maxAnswerBytes = 4_096

/** ClamAV's daemon, by INSTREAM (clamd(8)): the content goes there as it is read, and a line comes back. */
export function createClamdScanner(options: ClamdOptions): VirusScanner {
  return {
    async scan(content) {
      const answer = await ask(options, 'zINSTREAM\0', content)
      if (/^stream: OK$/.test(answer)) return { threat: null }
      const [, threat] = /^stream: (.+) FOUND$/.exec(answer) ?? []
      if (threat !== undefined) return { threat }
      // Such as a file that is larger than its StreamMaxLength: nobody has looked into all of it.
      throw new Error(`The virus scanner says: ${answer === '' ? 'nothing' : answer}`)
    },
  }
}

async function ask(
  { host, port, patienceMs }: ClamdOptions,
  command: string,
  content: AsyncIterable<Uint8Array>,
): Promise<string> {
  const socket = connect({ host, port })
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner does not answer')))
  const answer = answerOf(socket)
  // Looked at below, once all is sent; clamd may have had enough before.
  answer.catch(() => undefined)
  try {
    await once(socket, 'connect')
    socket.write(command)
    for await (const piece of content) {
      if (socket.readableEnded) break
      await send(socket, piece)
    }
    if (socket.writable) socket.write(end)
    return await answer
  } catch (error) {
    // It has said why it hung up, or has not.
    return await answer.catch(() => {
      throw error
    })
  } finally {
    socket.destroy()
  }
}

/** Waits until the socket takes more, so that no more than a piece is in memory. */
async function send(socket: Socket, piece: Uint8Array): Promise<void> {
  if (piece.length === 0) return
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  socket.write(length)
  if (socket.write(piece)) return
  await Promise.race([once(socket, 'drain'), once(socket, 'close')])
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > maxAnswerBytes || chunk.includes(0)) finish()
    })
    const finish = () => resolve(Buffer.concat(chunks).toString('utf8').replace(/\0.*$/s, '').trim())
    socket.on('end', finish)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The virus scanner hung up')))
  })
}
