import type { AppRouter } from '@heimdall/api'
import type { AuditEvent } from '@heimdall/contracts'
import { createTRPCClient, createWSClient, httpBatchLink, wsLink } from '@trpc/client'
import { WebSocket } from 'ws'
import { eventually } from './eventually.ts'

export const trpcOver = (server: { url: string }, cookie?: string) =>
  createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: `${server.url}/trpc`, headers: cookie === undefined ? {} : { cookie } })],
  })

export interface LiveClient {
  trpc: ReturnType<typeof createTRPCClient<AppRouter>>
  /** How often a connection was open, the first one included. */
  opened(): number
  /** Close codes, in order. */
  closed: readonly number[]
  close(): Promise<void>
}

export interface LiveClientOptions {
  cookie?: string
  headers?: Record<string, string>
}

/** tRPC over a WebSocket that carries a cookie, as a browser's does; reconnects by itself. */
export function openLiveClient(
  server: { url: string },
  { cookie, headers }: LiveClientOptions = {},
): LiveClient {
  const closed: number[] = []
  let opened = 0
  const client = createWSClient({
    url: `${server.url.replace('http', 'ws')}/trpc`,
    WebSocket: socketWith({ ...(cookie === undefined ? {} : { cookie }), ...headers }),
    retryDelayMs: () => 50,
    onOpen: () => {
      opened++
    },
    onClose: (cause) => {
      closed.push(cause?.code ?? 0)
    },
  })
  return {
    trpc: createTRPCClient<AppRouter>({ links: [wsLink({ client })] }),
    opened: () => opened,
    closed,
    close: async () => client.close(),
  }
}

/** A browser's constructor takes no headers; cookies go along by themselves there. */
function socketWith(headers: Record<string, string>): typeof globalThis.WebSocket {
  class SocketWithHeaders extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers })
    }
  }
  // ws implements what tRPC uses of the browser's class, but its event types differ.
  return SocketWithHeaders as unknown as typeof globalThis.WebSocket
}

export interface LiveEvents {
  items: readonly { sequence: number; event: AuditEvent }[]
  errors: readonly unknown[]
  until(count: number, timeoutMs?: number): Promise<LiveEvents['items']>
  started: Promise<void>
  /** Forgets the items. */
  clear(): void
  stop(): void
}

type LiveInput = Parameters<LiveClient['trpc']['audit']['live']['subscribe']>[0]

/** Follows the whole log, or with `mine` the own one. `started` resolves when the server has let us in. */
export function follow(client: LiveClient, what: 'all' | 'mine', input: LiveInput = {}): LiveEvents {
  const items: { sequence: number; event: AuditEvent }[] = []
  const errors: unknown[] = []
  const started = Promise.withResolvers<void>()
  const handlers = {
    onStarted: () => started.resolve(),
    onData: (item: { id: string; data: AuditEvent }) =>
      void items.push({ sequence: Number(item.id), event: item.data }),
    onError: (error: unknown) => void errors.push(error),
  }
  const { live, liveMine } = client.trpc.audit
  const subscription = what === 'all' ? live.subscribe(input, handlers) : liveMine.subscribe(input, handlers)
  return {
    items,
    errors,
    started: started.promise,
    until: (count, timeoutMs) =>
      eventually(() => {
        if (items.length < count) throw new Error(`${items.length} of ${count} events have come`)
        return items
      }, timeoutMs),
    clear: () => void items.splice(0),
    stop: () => subscription.unsubscribe(),
  }
}
