import { WatchMessage } from '@heimdall/contracts'

const againMs = 2_000
/** The server says something every quarter of a minute, if only that it is there. */
const silentMs = 45_000

export interface Follower {
  onMessage(message: WatchMessage): void
  onLost(): void
}

/** Reads server-sent events until it is stopped, and comes back by itself. `fetch`, because an EventSource sends no headers. */
export function follow(path: string, key: string | null, { onMessage, onLost }: Follower): () => void {
  const stop = new AbortController()
  void (async () => {
    while (!stop.signal.aborted) {
      await read().catch(() => undefined)
      if (stop.signal.aborted) return
      onLost()
      await new Promise((resolve) => setTimeout(resolve, againMs))
    }
  })()

  async function read(): Promise<void> {
    const once = new AbortController()
    const signal = AbortSignal.any([stop.signal, once.signal])
    const headers = key === null ? {} : { 'x-share-key': key }
    const within = <T>(answer: Promise<T>): Promise<T> => {
      const timer = setTimeout(() => once.abort(), silentMs)
      return answer.finally(() => clearTimeout(timer))
    }
    try {
      const response = await within(fetch(path, { headers, signal }))
      if (!response.ok || !response.body) return
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      let text = ''
      for (;;) {
        const { done, value } = await within(reader.read())
        if (done) return
        const parts = (text + value).split('\n\n')
        text = parts.pop() ?? ''
        for (const part of parts) {
          if (part.startsWith('data: ')) onMessage(WatchMessage.parse(JSON.parse(part.slice(6))))
        }
      }
    } finally {
      // Whatever was wrong with it: a connection that nobody reads stays open.
      once.abort()
    }
  }
  return () => stop.abort()
}
