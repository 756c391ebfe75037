import type { AppRouter } from '@heimdall/api'
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { confirmationLink } from './confirmation-link.ts'
import { liveLink } from './live-link.ts'
import { queryClient } from './query-client.ts'

const url = `${window.location.origin}/trpc`
const headers = { 'x-source-service': 'id' }

/** Queries that are sent in bodies, where no proxy writes them down: tokens of links, and shapes, which are long, too. */
const inBodies = new Set(['accounts.setUpState', 'accounts.link', 'invitations.get', 'geofences.replay'])

/** Of a batch all wait for the slowest: what is drawn goes alone. */
const alone = new Set(['maps.track', 'trips.reach', 'trips.ways'])

/** For what hooks can’t follow: see `useMapSource`. */
export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    confirmationLink,
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: liveLink,
      false: splitLink({
        condition: (operation) => inBodies.has(operation.path),
        true: httpLink({ url, headers, methodOverride: 'POST' }),
        false: splitLink({
          condition: (operation) => alone.has(operation.path),
          true: httpLink({ url, headers }),
          // Same origin: the browser sends the session cookie by itself.
          false: httpBatchLink({ url, headers }),
        }),
      }),
    }),
  ],
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient })
