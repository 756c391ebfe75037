import type { IncomingMessage } from 'node:http'
import { AppError } from '@heimdall/core'

const standstillMs = 30_000

/**
 * Cuts off a client that has announced a body and sends nothing more of it, so that it can not hold a connection for good.
 * Returns how to end the watch, for whoever takes the body piece by piece and may keep the client waiting.
 */
export function endSilentSender(request: IncomingMessage, afterMs = standstillMs): () => void {
  const { socket, headers } = request
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined)
    return () => undefined
  let received = socket.bytesRead
  const timer = setInterval(() => {
    // It came with its headers, mostly, and an answer may take as long as it likes.
    if (request.complete) return stop()
    if (socket.bytesRead === received)
      request.destroy(new AppError('BAD_REQUEST', 'The client sends nothing any more'))
    received = socket.bytesRead
  }, afterMs)
  const stop = () => clearInterval(timer)
  request.once('end', stop)
  request.once('close', stop)
  return stop
}
