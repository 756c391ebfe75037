import type { BoundingBox } from '@heimdall/contracts'
import { keepPreviousData, skipToken } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** Where all of one's own devices are. What follows it comes by the stream; the first device is waited for. */
export const snapshotQuery = () =>
  trpc.devices.snapshot.queryOptions(
    { scope: 'own' },
    { refetchInterval: ({ state }) => (state.data?.devices.length === 0 ? 3_000 : false) },
  )

export const drawnPlacesQuery = () => trpc.maps.geofences.queryOptions({ scope: 'own' })

interface Area {
  zoom: number
  box: BoundingBox
}

/** A day of this browser's zone. */
function spanOf(day: string) {
  const from = new Date(`${day}T00:00:00`)
  const to = new Date(from)
  to.setDate(to.getDate() + 1)
  return { from: from.toISOString(), to: to.toISOString() }
}

export const trackQuery = (deviceId: string | null, day: string, area: Area | null) =>
  trpc.maps.track.queryOptions(
    deviceId !== null && area ? { deviceId, ...spanOf(day), ...area } : skipToken,
    { placeholderData: keepPreviousData },
  )

export const heatQuery = (day: string, area: Area | null) =>
  trpc.maps.heat.queryOptions(area ? { scope: 'own', ...spanOf(day), ...area } : skipToken, {
    placeholderData: keepPreviousData,
  })
