import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'

/** Node sees within twice as long that what it has handed to the system stays there. */
const standstillMs = 30_000

/**
 * Cuts off what a client has stopped to take, so that it can not hold a place for good. One that waits for us, because there is
 * nothing to send yet, goes on waiting.
 */
export function endStandstill(response: ServerResponse, file: Readable, afterMs = standstillMs): void {
  response.setTimeout(afterMs, () => {
    if (response.writableNeedDrain) file.destroy(new Error('The client takes nothing any more'))
    else response.setTimeout(afterMs)
  })
}
