import { setTimeout as pause } from 'node:timers/promises'
import { type EventStream, openEventStream, type StreamItem } from './event-stream.ts'

export interface PersistentReader {
  items: readonly StreamItem[]
  connections: number
  clear(): void
  close(): Promise<void>
}

/** Reads the event stream as a bot should: back after each end, right behind the last event that it has seen. */
export function readPersistently(server: { url: string }, key: string): PersistentReader {
  let earlier: StreamItem[] = []
  let stream: EventStream | null = null
  let last: number | undefined
  let connections = 0
  let closed = false

  async function run(): Promise<void> {
    while (!closed) {
      const options = last === undefined ? { key } : { key, lastEventId: last }
      stream = await openEventStream(server, options).catch(() => null)
      if (stream?.status === 200) {
        connections++
        await stream.ended
        last = stream.items.at(-1)?.sequence ?? last
        earlier.push(...stream.items)
      }
      stream = null
      await pause(20)
    }
  }
  const running = run()

  return {
    get items() {
      return [...earlier, ...(stream?.items ?? [])]
    },
    get connections() {
      return connections
    },
    clear() {
      last = this.items.at(-1)?.sequence ?? last
      earlier = []
      stream?.clear()
    },
    close() {
      closed = true
      stream?.close()
      return running
    },
  }
}
