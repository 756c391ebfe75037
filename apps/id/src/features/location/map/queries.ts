import { trpc } from '../../../lib/trpc.ts'

/** Where all of one's own devices are. What follows it comes by the stream; the first device is waited for. */
export const snapshotQuery = () =>
  trpc.devices.snapshot.queryOptions(
    { scope: 'own' },
    { refetchInterval: ({ state }) => (state.data?.devices.length === 0 ? 3_000 : false) },
  )

export const drawnPlacesQuery = () => trpc.maps.geofences.queryOptions({ scope: 'own' })
