import { useEffect, useRef } from 'react'
import type { GeoMapState } from './map-context.ts'
import type { Bounds } from './map-view.ts'

/** Shows everything once, where no view was asked for, and whenever the returned function is called. */
export function useBounds(
  state: GeoMapState | null,
  bounds: Bounds | null | undefined,
  hasView: boolean,
): () => void {
  const settled = useRef(hasView)
  useEffect(() => {
    if (!state || !bounds || settled.current) return
    settled.current = true
    show(state, bounds, false)
  }, [state, bounds])
  return () => {
    if (state && bounds) show(state, bounds, !state.reducedMotion)
  }
}

function show({ map }: GeoMapState, [west, south, east, north]: Bounds, animate: boolean): void {
  map.fitBounds([west, south, west > east ? east + 360 : east, north], { padding: 64, maxZoom: 14, animate })
}
