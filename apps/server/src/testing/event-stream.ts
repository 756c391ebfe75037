import { type IncomingMessage, request } from 'node:http'
import { AuditEvent } from '@heimdall/contracts'
import { eventually } from './eventually.ts'

export interface StreamItem {
  sequence: number
  event: AuditEvent
}

interface StreamMessage {
  id: string
  topic: string
  data: Record<string, unknown>
}

/** A reader of `GET /v1/events/stream`, byte for byte as the server sent it. */
export interface EventStream {
  status: number
  headers: IncomingMessage['headers']
  items: readonly StreamItem[]
  /** Everything with an id, of whichever topic. */
  messages: readonly StreamMessage[]
  /** All that came so far. */
  text(): string
  /** Resolves when the server has ended the stream or the connection broke. */
  ended: Promise<void>
  /** Forgets the items. */
  clear(): void
  /** Waits until that many items are there. */
  until(count: number, timeoutMs?: number): Promise<readonly StreamItem[]>
  pause(): void
  resume(): void
  close(): void
}

export interface StreamOptions {
  key?: string
  cookie?: string
  lastEventId?: number | string
  query?: string
}

export function openEventStream(
  server: { url: string },
  { key, cookie, lastEventId, query = '' }: StreamOptions,
): Promise<EventStream> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${server.url}/v1/events/stream${query}`, {
      agent: false,
      headers: {
        accept: 'text/event-stream',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
      },
    })
    outgoing.on('error', reject)
    outgoing.on('response', (incoming) => resolve(read(incoming, () => outgoing.destroy())))
    outgoing.end()
  })
}

function read(incoming: IncomingMessage, close: () => void): EventStream {
  const items: StreamItem[] = []
  const messages: StreamMessage[] = []
  let text = ''
  let unread = ''
  incoming.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const blocks = (unread + chunk).split('\n\n')
    unread = blocks.pop() ?? ''
    for (const block of blocks) {
      const message = parseBlock(block)
      if (!message) continue
      messages.push(message)
      if (message.topic !== 'audit') continue
      items.push({ sequence: Number(message.id), event: AuditEvent.parse(message.data) })
    }
  })
  // A broken connection is an end like any other here.
  incoming.on('error', () => undefined)
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    items,
    messages,
    text: () => text,
    ended: new Promise((resolve) => incoming.on('close', () => resolve())),
    until: (count, timeoutMs) =>
      eventually(() => {
        if (items.length < count) throw new Error(`${items.length} of ${count} events have come`)
        return items
      }, timeoutMs),
    clear: () => void items.splice(0),
    pause: () => void incoming.pause(),
    resume: () => void incoming.resume(),
    close,
  }
}

function parseBlock(block: string): StreamMessage | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [name = '', value = ''] = line.split(/: ?(.*)/s)
      return [name, value] as const
    }),
  )
  const [id, topic, data] = [fields.get('id'), fields.get('event'), fields.get('data')]
  if (id === undefined || topic === undefined || data === undefined) return null
  return { id, topic, data: JSON.parse(data) }
}
