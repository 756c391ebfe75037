import type { BoundingBox } from '@heimdall/contracts'
import { keepPreviousData, skipToken } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const snapshotOptions = trpc.devices.snapshot.queryOptions(
  { scope: 'all' },
  // What follows it comes by the stream; devices that were added meanwhile with the next one.
  { staleTime: 0, refetchInterval: 60_000, refetchOnWindowFocus: false },
)

type Area = { zoom: number; box: BoundingBox }

/** A day of this browser's zone. */
function spanOf(day: string) {
  const from = new Date(`${day}T00:00:00`)
  const to = new Date(from)
  to.setDate(to.getDate() + 1)
  return { from: from.toISOString(), to: to.toISOString() }
}

export const trackOptions = (deviceId: string | null, day: string, area: Area | null) =>
  trpc.maps.track.queryOptions(
    deviceId !== null && area ? { deviceId, ...spanOf(day), ...area } : skipToken,
    {
      placeholderData: keepPreviousData,
    },
  )

/** Looked at again now and then: others draw fences too. */
export const drawnGeofencesOptions = (scope: 'own' | 'all') =>
  trpc.maps.geofences.queryOptions({ scope }, { refetchInterval: 60_000 })

export const heatOptions = (day: string, area: Area | null) =>
  trpc.maps.heat.queryOptions(area ? { scope: 'all', ...spanOf(day), ...area } : skipToken, {
    placeholderData: keepPreviousData,
  })
