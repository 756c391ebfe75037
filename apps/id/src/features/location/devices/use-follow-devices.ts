import { withEvents } from '@heimdall/ui/devices'
import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect } from 'react'
import { errorData } from '../../../lib/api-error.ts'
import { trpc } from '../../../lib/trpc.ts'
import { devicesQuery } from './queries.ts'

/** Keeps the list of one's own devices as it is now. */
export function useFollowDevices(): void {
  const queryClient = useQueryClient()
  const { queryKey } = devicesQuery()
  const { error, reset } = useSubscription(
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
  // Away for longer than the server keeps what happened: from now on again, which begins by reading all.
  const isLost = errorData(error)?.code === 'GONE'
  useEffect(() => {
    if (isLost) reset()
  }, [isLost, reset])
}
