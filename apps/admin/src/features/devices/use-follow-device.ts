import { withEvents } from '@heimdall/ui/devices'
import { useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useEffect } from 'react'
import { readError } from '../../lib/read-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { useCan } from '../session/use-me.ts'
import { deviceOptions } from './devices-options.ts'

/** Keeps one device as it is now, for those who may see where it is. */
export function useFollowDevice(id: string): void {
  const queryClient = useQueryClient()
  const { queryKey } = deviceOptions(id)
  const { error, reset } = useSubscription(
    trpc.devices.follow.subscriptionOptions(
      { deviceId: id },
      {
        enabled: useCan('location:read'),
        // Between the answer and this moment something may have passed unseen.
        onStarted: () => void queryClient.invalidateQueries({ queryKey }),
        onData: ({ data }) =>
          queryClient.setQueryData(queryKey, (device) =>
            device ? (withEvents({ devices: [device] }, data).devices[0] ?? device) : undefined,
          ),
      },
    ),
  )
  // Away for longer than the server keeps what happened: from now on again, which begins by reading all.
  const isLost = readError(error).code === 'GONE'
  useEffect(() => {
    if (isLost) reset()
  }, [isLost, reset])
}
