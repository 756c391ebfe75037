import type { Track, Trip } from '@heimdall/contracts'
import type { MapArea } from '@heimdall/ui/map'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { wayQuery } from './queries.ts'

/** The part of a way that is looked at, where the whole of it is not exact enough for that. */
export function useCloserWay(trip: Trip | undefined, way: Track | undefined) {
  const [seen, setSeen] = useState<{ tripId: string | undefined; area: MapArea }>()
  // What has been looked at of another trip says nothing of this one.
  const area = seen && seen.tripId === trip?.id ? seen.area : undefined
  const isCloser = way !== undefined && area !== undefined && area.zoom > way.zoom
  const closer = useQuery(wayQuery(trip, null, isCloser ? area : null))
  return {
    closer: isCloser ? closer.data : undefined,
    setArea: (area: MapArea) => setSeen({ tripId: trip?.id, area }),
  }
}
