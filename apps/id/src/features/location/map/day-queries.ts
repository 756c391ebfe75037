import type { MapArea } from '@heimdall/ui/map'
import { asksFor, spanOfDay } from '@heimdall/ui/trips'
import { skipToken } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

export function trackQuery(deviceId: string | null, day: string, area: MapArea | null) {
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

export function heatQuery(day: string, area: MapArea | null) {
  if (!area) return trpc.maps.heat.queryOptions(skipToken)
  const span = spanOfDay(day)
  return trpc.maps.heat.queryOptions(
    { scope: 'own', ...span, ...area },
    {
      placeholderData: (before, query) =>
        asksFor(query?.queryKey[1]?.input, { from: span.from }) ? before : undefined,
    },
  )
}
