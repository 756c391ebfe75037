import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

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

/** One command of clamd(8), with the content that INSTREAM takes, and its answer of one line. */
export async function askClamd(
  { host, port, patienceMs }: ClamdOptions,
  command: 'PING' | 'VERSION' | 'INSTREAM',
  content?: AsyncIterable<Uint8Array>,
): Promise<string> {
  const socket = connect({ host, port })
  socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner does not answer')))
  const answer = answerOf(socket)
  // Looked at below, once all is sent; clamd may have had enough before.
  answer.catch(() => undefined)
  let sentBytes = 0
  try {
    await once(socket, 'connect')
    socket.write(`z${command}\0`)
    for await (const piece of content ?? []) {
      if (socket.readableEnded) break
      await send(socket, piece)
      sentBytes += piece.length
    }
    if (content && socket.writable) socket.write(end)
    return await answer
  } catch (error) {
    // It has said why it hung up, or has not.
    return await answer.catch(() => {
      throw explained(error, sentBytes)
    })
  } finally {
    socket.destroy()
  }
}

/** Waits until the piece has left, so that no more than one is in memory. */
async function send(socket: Socket, piece: Uint8Array): Promise<void> {
  if (piece.length === 0) return
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  socket.write(length)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  socket.write(piece, (error) => (error ? reject(error) : resolve()))
  await promise
}

/** clamd hangs up as soon as it has too much, and what it said of that is lost when more was on its way. */
function explained(error: unknown, sentBytes: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code !== 'EPIPE' && code !== 'ECONNRESET') return error
  return new Error(
    `The virus scanner hung up after ${sentBytes} bytes; its StreamMaxLength has to be larger than any file`,
    { cause: error },
  )
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
