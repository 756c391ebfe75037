import type { IncomingMessage } from 'node:http'
import { AppError } from '@heimdall/core'
import { errorCodes, type FastifyRequest } from 'fastify'

/**
 * A body in the pieces in which it came, none of them copied: memory that is put together and handed to a thread is
 * garbage here, half a megabyte a batch, which V8 would mark all of the heap for several times a second.
 */
export async function readChunks(
  request: FastifyRequest,
  payload: IncomingMessage,
  maxBytes: number,
): Promise<Uint8Array[]> {
  if (Number(request.headers['content-length']) > maxBytes) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    // Who sends too much gets to read the answer, so the connection stays.
    for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
      // Without an encoding, a request's body comes as bytes.
      chunks.push(chunk as Uint8Array)
      length += chunks.at(-1)?.byteLength ?? 0
      if (length > maxBytes) break
    }
  } catch (cause) {
    throw new AppError('BAD_REQUEST', 'The body broke off', { cause })
  }
  if (length > maxBytes) throw new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE()
  return chunks
}
