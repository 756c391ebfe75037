import { type LiveDevicesSource, toCrossings, toDeviceNews, toShownDevice } from '@heimdall/ui/map'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readError } from '../../lib/read-error.ts'
import { goToSignIn } from '../../lib/sign-in.ts'
import { trpcClient } from '../../lib/trpc.ts'
import { snapshotOptions } from './map-options.ts'

/** All devices, and what happens to them. */
export function useMapSource() {
  const query = useQuery(snapshotOptions)
  const queryClient = useQueryClient()
  const source = useMemo((): LiveDevicesSource | undefined => {
    if (!query.data) return undefined
    const { devices, lastEventId } = query.data
    return {
      devices: devices.map((device) => toShownDevice(device, false)),
      lastEventId,
      follow,
      onLost: () => void queryClient.invalidateQueries({ queryKey: snapshotOptions.queryKey }),
    }
  }, [query.data, queryClient])
  return { query, source }
}

const follow: LiveDevicesSource['follow'] = (lastEventId, { onNews, onState, onEnd, onLost }) =>
  trpcClient.devices.follow.subscribe(
    { scope: 'all', lastEventId },
    {
      onStarted: () => onState('live'),
      onConnectionStateChange: ({ state }) => {
        if (state === 'connecting') onState('reconnecting')
      },
      onData: ({ id, data }) => onNews(data.flatMap(toDeviceNews), data.flatMap(toCrossings), id),
      onComplete: onEnd,
      onError: (error) => {
        const { code } = readError(error)
        if (code === 'UNAUTHORIZED') goToSignIn()
        if (code === 'FORBIDDEN' || code === 'BAD_REQUEST') onState('offline')
        else if (code === 'GONE') onLost()
        else onEnd()
      },
    },
  )
