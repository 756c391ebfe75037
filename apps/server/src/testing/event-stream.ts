import { type IncomingMessage, request } from 'node:http'
import { AuditEvent } from '@heimdall/contracts'
import { eventually } from './eventually.ts'

export interface StreamItem {
  sequence: number
  event: AuditEvent
}

/** A reader of `GET /v1/events/stream`, byte for byte as the server sent it. */
export interface EventStream {
  status: number
  headers: IncomingMessage['headers']
  items: readonly StreamItem[]
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
  let text = ''
  let unread = ''
  incoming.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    const blocks = (unread + chunk).split('\n\n')
    unread = blocks.pop() ?? ''
    for (const block of blocks) {
      const item = parseBlock(block)
      if (item) items.push(item)
    }
  })
  // A broken connection is an end like any other here.
  incoming.on('error', () => undefined)
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers,
    items,
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

function parseBlock(block: string): StreamItem | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const [name = '', value = ''] = line.split(/: ?(.*)/s)
      return [name, value] as const
    }),
  )
  const [id, data] = [fields.get('id'), fields.get('data')]
  if (fields.get('event') !== 'audit' || id === undefined || data === undefined) return null
  return { sequence: Number(id), event: AuditEvent.parse(JSON.parse(data)) }
}
