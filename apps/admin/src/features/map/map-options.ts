import type { MapArea } from '@heimdall/ui/map'
import { asksFor, spanOfDay } from '@heimdall/ui/trips'
import { skipToken } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

export const snapshotOptions = trpc.devices.snapshot.queryOptions(
  { scope: 'all' },
  // What follows it comes by the stream; devices that were added meanwhile with the next one.
  { staleTime: 0, refetchInterval: 60_000, refetchOnWindowFocus: false },
)

export function trackOptions(deviceId: string | null, day: string, area: MapArea | null) {
  if (deviceId === null || !area) return trpc.maps.track.queryOptions(skipToken)
  const span = spanOfDay(day)
  return trpc.maps.track.queryOptions(
    { deviceId, ...span, ...area },
    {
      // Of this device and day: another one's way must not lie under its name.
      placeholderData: (before, query) =>
        asksFor(query?.queryKey[1]?.input, { deviceId, from: span.from }) ? before : undefined,
    },
  )
}

/** Looked at again now and then: others draw fences too. */
export const drawnGeofencesOptions = (scope: 'own' | 'all') =>
  trpc.maps.geofences.queryOptions({ scope }, { refetchInterval: 60_000 })

export function heatOptions(day: string, area: MapArea | null) {
  if (!area) return trpc.maps.heat.queryOptions(skipToken)
  const span = spanOfDay(day)
  return trpc.maps.heat.queryOptions(
    { scope: 'all', ...span, ...area },
    {
      placeholderData: (before, query) =>
        asksFor(query?.queryKey[1]?.input, { from: span.from }) ? before : undefined,
    },
  )
}
