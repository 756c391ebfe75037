import type { Readable } from 'node:stream'
import { AppError } from '@heimdall/core'

/**
 * A body as it comes. A client that sends nothing any more is cut off, so that it can not hold a place for good; the time that we
 * take for what has come is not counted.
 */
export async function* endSlowSender(body: Readable, standstillMs = 30_000): AsyncGenerator<Uint8Array> {
  const cutOff = () => body.destroy(new AppError('BAD_REQUEST', 'The client sends nothing any more'))
  let timer = setTimeout(cutOff, standstillMs)
  try {
    // Without an encoding, a request's body comes as bytes.
    for await (const piece of body) {
      clearTimeout(timer)
      yield piece
      timer = setTimeout(cutOff, standstillMs)
    }
  } finally {
    clearTimeout(timer)
  }
}
