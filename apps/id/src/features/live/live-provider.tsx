import type { AuditEvent } from '@heimdall/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { trpc } from '../../lib/trpc.ts'
import { meQuery } from '../account/queries.ts'
import { failedSignInsQuery } from '../overview/queries.ts'
import { type Arrival, LiveContext } from './live-context.ts'
import { partsOfEvent } from './parts-of-event.ts'
import { withArrival } from './with-arrival.ts'

/** One subscription for all pages: the activity grows by itself, and lists that an event concerns load again. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queryClient = useQueryClient()
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([])

  function receive(event: AuditEvent) {
    setArrivals((list) => withArrival(list, { event, arrivedAt: Date.now() }))
    for (const part of partsOfEvent(event.eventType)) {
      void queryClient.invalidateQueries(
        part === 'failedSignIns' ? failedSignInsQuery() : trpc[part].pathFilter(),
      )
    }
    // By an administrator, or by oneself in another window: privacy mode counts at once.
    if (event.eventType === 'user_updated') void queryClient.invalidateQueries(meQuery())
  }
  const { status } = useSubscription(
    trpc.audit.liveMine.subscriptionOptions(
      {},
      {
        // Between the answers with list and account and this moment events may have passed unseen.
        onStarted: () => {
          void queryClient.invalidateQueries(trpc.audit.mine.pathFilter())
          void queryClient.invalidateQueries(meQuery())
        },
        onData: ({ data }) => receive(data),
        onError: () => void queryClient.invalidateQueries(meQuery()),
        // The server closes the connection of a session that was ended elsewhere.
        onConnectionStateChange: ({ state, error }) => {
          if (state === 'connecting' && error) void queryClient.invalidateQueries(meQuery())
        },
      },
    ),
  )
  const value = useMemo(() => ({ state: states[status], arrivals }), [status, arrivals])
  return <LiveContext value={value}>{children}</LiveContext>
}

const states = {
  idle: 'reconnecting',
  connecting: 'reconnecting',
  pending: 'live',
  error: 'offline',
} as const
