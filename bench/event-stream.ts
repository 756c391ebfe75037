import { type ClientRequest, get } from 'node:http'

export interface EventStream {
  /** Different events so far. */
  readonly count: number
  /** Events that came more than once. */
  readonly doubles: number
  /** From `metadata.sentMs`, a time of this process, to arrival. */
  readonly latenciesMs: number[]
  opened(): Promise<void>
  /** Cuts the connection and comes back with the last id. */
  reconnect(): void
  close(): void
}

/** A subscriber of server-sent events that resumes by `Last-Event-ID`, as an EventSource does. */
export function openEventStream(url: string, key: string): EventStream {
  const seen = new Set<string>()
  const latenciesMs: number[] = []
  let doubles = 0
  let lastId: string | null = null
  let request: ClientRequest
  let opening: Promise<void>

  function take(block: string) {
    const arrivedMs = performance.now()
    const id = /^id: ?(.+)$/m.exec(block)?.[1]
    const data = /^data: ?(.+)$/m.exec(block)?.[1]
    if (id !== undefined) lastId = id
    if (id === undefined || data === undefined) return
    if (seen.has(id)) doubles++
    seen.add(id)
    const sentMs = Number(/"sentMs":([\d.]+)/.exec(data)?.[1])
    if (sentMs > 0) latenciesMs.push(arrivedMs - sentMs)
  }

  function open() {
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, accept: 'text/event-stream' }
    if (lastId !== null) headers['last-event-id'] = lastId
    opening = new Promise((resolve, reject) => {
      request = get(url, { headers, agent: false }, (response) => {
        if (response.statusCode !== 200)
          return reject(new Error(`A stream was answered ${response.statusCode}`))
        resolve()
        let text = ''
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk
          for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
            take(text.slice(0, end))
            text = text.slice(end + 2)
          }
        })
        // Cut by us; whoever comes back opens another one.
        response.on('error', () => undefined)
      })
      request.on('error', () => undefined)
    })
  }
  open()

  return {
    get count() {
      return seen.size
    },
    get doubles() {
      return doubles
    },
    latenciesMs,
    opened: () => opening,
    reconnect() {
      request.destroy()
      open()
    },
    close: () => request.destroy(),
  }
}
