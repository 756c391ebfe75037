import type { LiveState } from '@heimdall/ui'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { trpc } from '../../../lib/trpc.ts'
import { withEvents } from '../devices/with-events.ts'
import { snapshotQuery } from './queries.ts'

/** One's own devices, kept as they are now. */
export function useLiveDevices() {
  const queryClient = useQueryClient()
  const query = useQuery(snapshotQuery())
  const lastEventId = query.data?.lastEventId
  const { status } = useSubscription(
    trpc.devices.follow.subscriptionOptions(
      lastEventId === undefined ? skipToken : { scope: 'own', lastEventId },
      {
        onData: ({ data: events }) => {
          const { queryKey } = snapshotQuery()
          const known = new Set(queryClient.getQueryData(queryKey)?.devices.map(({ id }) => id))
          queryClient.setQueryData(queryKey, (snapshot) => snapshot && withEvents(snapshot, events))
          // It was added meanwhile, in another window or by an app.
          if (events.some(({ deviceId }) => !known.has(deviceId))) {
            void queryClient.invalidateQueries({ queryKey })
          }
        },
      },
    ),
  )
  return { query, state: states[status] }
}

const states = {
  idle: 'reconnecting',
  connecting: 'reconnecting',
  pending: 'live',
  error: 'offline',
} as const satisfies Record<string, LiveState>
