import type { AppRouter } from '@heimdall/api'
import { createTRPCClient, createWSClient, httpBatchLink, httpLink, splitLink, wsLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { confirmationLink } from './confirmation-link.ts'
import { queryClient } from './query-client.ts'

const url = `${window.location.origin}/trpc`
const headers = { 'x-source-service': 'id' }

/** Opens with the first subscription: the pages before sign-in need no connection. */
const socket = createWSClient({
  url: url.replace(/^http/, 'ws'),
  lazy: { enabled: true, closeMs: 10_000 },
  // Quick at first, since most interruptions are a restart or a change of network; never slower than ten seconds.
  retryDelayMs: (attempt) => Math.min(10_000, 500 * 2 ** attempt),
  keepAlive: { enabled: true, intervalMs: 15_000, pongTimeoutMs: 5_000 },
})

const takeTokens = new Set(['accounts.setUpState', 'accounts.link', 'invitations.get'])

const client = createTRPCClient<AppRouter>({
  links: [
    confirmationLink,
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: wsLink({ client: socket }),
      false: splitLink({
        // What a link's token opens is worth an account: it belongs in a body, where no proxy writes it down.
        condition: (operation) => takeTokens.has(operation.path),
        true: httpLink({ url, headers, methodOverride: 'POST' }),
        // Same origin: the browser sends the session cookie by itself.
        false: httpBatchLink({ url, headers }),
      }),
    }),
  ],
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
