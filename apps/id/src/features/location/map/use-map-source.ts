import { type LiveDevicesSource, toCrossings, toDeviceNews, toShownDevice } from '@heimdall/ui/map'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { errorData } from '../../../lib/api-error.ts'
import { trpcClient } from '../../../lib/trpc.ts'
import { snapshotQuery } from './queries.ts'

/** One's own devices, and what happens to them. */
export function useMapSource(): LiveDevicesSource | undefined {
  const queryClient = useQueryClient()
  const { data } = useQuery(snapshotQuery())
  return useMemo(() => {
    if (!data) return undefined
    const readAnew = () => void queryClient.invalidateQueries({ queryKey: snapshotQuery().queryKey })
    return {
      devices: data.devices.map((device) => toShownDevice(device, true)),
      lastEventId: data.lastEventId,
      follow,
      // It was added meanwhile, in another window or by an app.
      onUnknown: readAnew,
      onLost: readAnew,
    }
  }, [data, queryClient])
}

const follow: LiveDevicesSource['follow'] = (lastEventId, { onNews, onState, onEnd, onLost }) =>
  trpcClient.devices.follow.subscribe(
    { scope: 'own', lastEventId },
    {
      onStarted: () => onState('live'),
      onConnectionStateChange: ({ state }) => {
        if (state === 'connecting') onState('reconnecting')
      },
      onData: ({ id, data }) => onNews(data.flatMap(toDeviceNews), data.flatMap(toCrossings), id),
      onComplete: onEnd,
      onError: (error) => {
        const code = errorData(error)?.code
        if (code === 'UNAUTHORIZED' || code === 'FORBIDDEN' || code === 'BAD_REQUEST') onState('offline')
        else if (code === 'GONE') onLost()
        else onEnd()
      },
    },
  )
