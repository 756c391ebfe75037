import type { MapArea } from '@heimdall/ui/map'
import { asksFor } from '@heimdall/ui/trips'
import { skipToken } from '@tanstack/react-query'
import { trpc } from '../../../lib/trpc.ts'

/** A day of this browser's zone. */
function spanOf(day: string) {
  const from = new Date(`${day}T00:00:00`)
  const to = new Date(from)
  to.setDate(to.getDate() + 1)
  return { from: from.toISOString(), to: to.toISOString() }
}

export function trackQuery(deviceId: string | null, day: string, area: MapArea | null) {
  if (deviceId === null || !area) return trpc.maps.track.queryOptions(skipToken)
  const span = spanOf(day)
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
  const span = spanOf(day)
  return trpc.maps.heat.queryOptions(
    { scope: 'own', ...span, ...area },
    {
      placeholderData: (before, query) =>
        asksFor(query?.queryKey[1]?.input, { from: span.from }) ? before : undefined,
    },
  )
}
