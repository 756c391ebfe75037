import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { EventStreamInput, type EventTopic } from '@heimdall/contracts'
import {
  findResumePoint,
  followMessages,
  type Message,
  type PlacedMessage,
  printPosition,
  type Services,
  subscriptionOf,
} from '@heimdall/core'
import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { beginEventStream, eventStreamHeaders } from './http/begin-event-stream.ts'
import type { LiveConnections } from './http/live-connections.ts'
import { queryOf } from './http/query-of.ts'
import { createStreamPlaces } from './http/stream-places.ts'
import { createQueryReader } from './rest/query-reader.ts'

export interface EventsOptions {
  services: Services
  connections: LiveConnections
}

/** Written at once at most, so that little waits for who reads slowly. */
const chunkLength = 64 * 1024
/** Who has read nothing for so long is cut off, and resumes. */
const patienceMs = 60_000

const readQuery = createQueryReader(EventStreamInput)

/**
 * `GET /v1/events/stream`: messages as server-sent events (WHATWG HTML, section 9.2). `Last-Event-ID`, or
 * `?lastEventId=` where a client can not set headers, resumes right behind that event. An id that can not be resumed from
 * is no error, for after one an EventSource never comes back: an event `reset` comes first, and the stream begins now.
 */
export const events = fp<EventsOptions>(async (app, { services, connections }) => {
  const places = createStreamPlaces()
  app.get('/v1/events/stream', { onRequest: [app.identify, app.limit] }, async (request, reply) => {
    const stop = new AbortController()
    request.raw.on('close', () => stop.abort())
    // Says what is wrong while there still is a status to say it with.
    const subscription = await subscriptionOf(services, request.call, inputOf(request), 'events.stream')
    // Asks for the headers alone; a stream would never end.
    if (request.method === 'HEAD') return reply.headers(eventStreamHeaders).send()
    // Before anything is answered: whoever has the headers hears of all that they do from then on.
    const { position, lost } = await findResumePoint(services, subscription, lastEventIdOf(request))
    // Gone before we listened: its close was announced to nobody.
    if (request.raw.destroyed || request.raw.socket.destroyed) return reply.hijack()
    const leave = places.take(request.call.actor)
    const forget = connections.add({
      actor: request.call.actor,
      async recheck() {
        await app.identify(request)
        return request.call.actor
      },
      close(reason) {
        if (reason) response.write(`event: ${reason}\ndata: {}\n\n`)
        stop.abort()
      },
    })
    const { response, end } = beginEventStream(reply)
    try {
      const id = printPosition(position, services.gps.places)
      if (lost) response.write(formatReset(id, lost))
      else if (id !== '') response.write(`id: ${id}\n\n`)
      for await (const batch of followMessages(services, subscription, position, stop.signal)) {
        for (const chunk of chunksOf(batch)) {
          // A slow reader makes us wait here; the feed buffers nothing for it.
          if (!response.write(chunk)) await drained(response, stop.signal)
        }
      }
    } catch (error) {
      if (!stop.signal.aborted)
        request.log.warn({ err: error }, 'An event stream broke; its client will resume')
    } finally {
      forget()
      leave()
      end()
    }
  })
})

function inputOf(request: FastifyRequest): EventStreamInput {
  const { lastEventId: _, ...query } = queryOf(request)
  return readQuery(query)
}

/** The header is newer than the address, which a reconnecting browser repeats. Empty is none. */
function lastEventIdOf(request: FastifyRequest): string | undefined {
  const given = request.headers['last-event-id'] || queryOf(request).lastEventId
  return given ? String(given) : undefined
}

/** Rejects when the stream ends, or when nothing is read for too long. */
const drained = (response: ServerResponse, stop: AbortSignal) =>
  once(response, 'drain', { signal: AbortSignal.any([stop, AbortSignal.timeout(patienceMs)]) })

function* chunksOf(batch: readonly PlacedMessage[]): Generator<string> {
  let chunk = ''
  for (const item of batch) {
    chunk += format(item)
    if (chunk.length < chunkLength) continue
    yield chunk
    chunk = ''
  }
  if (chunk !== '') yield chunk
}

/** An id alone is kept by its reader, and means nothing else to it. */
const format = ({ position, message }: PlacedMessage): string =>
  `id: ${position}\n${message === null ? '' : write(message)}\n`

/** Hundreds of streams send the same message; it is written out once. Where each of them is, differs. */
const written = new WeakMap<Message, string>()

function write(message: Message): string {
  const known = written.get(message)
  if (known !== undefined) return known
  const text = `event: ${message.topic}\ndata: ${JSON.stringify(message.data)}\n`
  written.set(message, text)
  return text
}

/** Its id replaces the one that is of no use, so that a reconnection resumes from here. */
const formatReset = (id: string, topics: readonly EventTopic[]): string =>
  `id: ${id}\nevent: reset\ndata: ${JSON.stringify({ reason: 'unknown_last_event_id', topics })}\n\n`
