import { withEvents } from '@heimdall/ui/devices'
import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { trpc } from '../../../lib/trpc.ts'
import { devicesQuery } from './queries.ts'

/** Keeps the list of one's own devices as it is now. */
export function useFollowDevices(): void {
  const queryClient = useQueryClient()
  const { queryKey } = devicesQuery()
  useSubscription(
    trpc.devices.follow.subscriptionOptions(
      { scope: 'own' },
      {
        // Between the answer with the list and this moment something may have passed unseen.
        onStarted: () => void queryClient.invalidateQueries({ queryKey }),
        onData: ({ data }) =>
          queryClient.setQueryData(queryKey, (list) => (list ? withEvents(list, data) : undefined)),
      },
    ),
  )
}
