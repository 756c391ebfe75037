import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'

export interface Patience {
  /** Node sees within twice as long that what it has handed to the system stays there. */
  standstillMs: number
  windowMs: number
  /** To be taken in each window. */
  leastBytes: number
}

/** 16 KiB/s: so slow is no connection that a person would wait with. */
const patience: Patience = { standstillMs: 30_000, windowMs: 300_000, leastBytes: 300 * 16 * 1024 }
const looksPerWindow = 30

/**
 * Cuts off a client that takes nothing any more, or as good as nothing, so that it can not hold a place for good. One that
 * waits for us, because there is nothing to send yet, goes on waiting.
 */
export function endSlowReader(
  response: ServerResponse,
  file: Readable,
  { standstillMs, windowMs, leastBytes } = patience,
): void {
  response.setTimeout(standstillMs, () => {
    if (response.writableNeedDrain) file.destroy(new Error('The client takes nothing any more'))
    else response.setTimeout(standstillMs)
  })
  const { socket } = response
  if (!socket) return
  let window = { looks: 0, waited: 0, bytes: socket.bytesWritten }
  const timer = setInterval(() => {
    window.looks++
    if (response.writableNeedDrain) window.waited++
    if (window.looks < looksPerWindow) return
    const isItsFault = window.waited > looksPerWindow / 2
    if (isItsFault && socket.bytesWritten - window.bytes < leastBytes)
      file.destroy(new Error('The client takes it too slowly'))
    window = { looks: 0, waited: 0, bytes: socket.bytesWritten }
  }, windowMs / looksPerWindow)
  timer.unref()
  file.once('close', () => clearInterval(timer))
}
