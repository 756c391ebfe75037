import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'

/** Proxies close what is silent for long; a comment keeps the line open. */
const heartbeatMs = 15_000
/** What clients wait before they come back. */
const retryMs = 1_000

/** For whoever asks for the headers alone, too. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  // nginx would collect events before it passes them on.
  'x-accel-buffering': 'no',
}

export interface EventStream {
  response: ServerResponse
  end(): void
}

/**
 * Server-sent events (WHATWG HTML, section 9.2). From here on the answer is ours to write, with the headers that were set
 * so far.
 */
export function beginEventStream(reply: FastifyReply): EventStream {
  reply.hijack()
  const response = reply.raw
  response.writeHead(200, { ...definedHeaders(reply), ...eventStreamHeaders })
  response.write(`retry: ${retryMs}\n\n`)
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': still here\n\n')
  }, heartbeatMs)
  return {
    response,
    end() {
      clearInterval(heartbeat)
      response.end()
      // What waits for who does not read would wait for good.
      if (response.writableNeedDrain) response.destroy()
    },
  }
}

const definedHeaders = (reply: FastifyReply) =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
