import type { AppRouter } from '@heimdall/api'
import { accountDeletedCode } from '@heimdall/contracts'
import { createTRPCClient, createWSClient, httpBatchLink, httpLink, splitLink, wsLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { confirmationLink } from './confirmation-link.ts'
import { queryClient } from './query-client.ts'
import { expectDeletion } from './sign-in.ts'

const socketUrl = () => {
  const url = new URL('/trpc', window.location.href)
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
  return url.href
}

const socket = createWSClient({
  url: socketUrl,
  // Pages without a subscription hold no connection.
  lazy: { enabled: true, closeMs: 5_000 },
  onClose: (cause) => cause?.code === accountDeletedCode && expectDeletion(),
  // A laptop that slept or a proxy that gave up leaves a dead socket behind; without pings nobody would notice.
  keepAlive: { enabled: true, intervalMs: 15_000, pongTimeoutMs: 5_000 },
  // At a restart everybody comes back at once: first quickly, then ever more slowly, and not in step.
  retryDelayMs: (attempt) =>
    attempt === 0 ? 0 : Math.min(8_000, 200 * 2 ** attempt) * (0.75 + Math.random() / 2),
})

const headers = { 'x-source-service': 'backend' }

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    confirmationLink,
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: wsLink({ client: socket }),
      false: splitLink({
        // A shape is too long for an address, and says where somebody is.
        condition: (operation) => operation.path === 'geofences.replay',
        true: httpLink({ url: '/trpc', headers, methodOverride: 'POST' }),
        false: splitLink({
          // Of a batch all wait for the slowest: what is drawn does not.
          condition: ({ path }) => path === 'maps.track' || path === 'trips.reach',
          true: httpLink({ url: '/trpc', headers }),
          false: httpBatchLink({ url: '/trpc', headers, maxURLLength: 4_000 }),
        }),
      }),
    }),
  ],
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient })
