import { WatchMessage } from '@heimdall/contracts'

/** Follows what an audience is told; `last` is what its reader would show. */
export function watchStream(server: { url: string }, path: string, headers: Record<string, string> = {}) {
  const stop = new AbortController()
  const messages: WatchMessage[] = []
  let text = ''
  let hasEnded = false
  const done = (async () => {
    const response = await fetch(`${server.url}${path}`, { headers, signal: stop.signal })
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        if (part.startsWith('data: ')) messages.push(WatchMessage.parse(JSON.parse(part.slice(6))))
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      hasEnded = true
    })
  return {
    messages,
    hasEnded: () => hasEnded,
    last: () => messages.at(-1),
    async close() {
      stop.abort()
      await done
    },
  }
}
