import { useEffect, useRef } from 'react'
import type { GeoMapState } from './map-context.ts'
import type { Bounds } from './map-view.ts'

/** Shows everything once, where no view was asked for, and whenever the returned function is called. */
export function useBounds(
  state: GeoMapState | null,
  bounds: Bounds | (() => Bounds | null) | null | undefined,
  hasView: boolean,
): () => void {
  const settled = useRef(hasView)
  useEffect(() => {
    if (!state || settled.current) return
    const known = read(bounds)
    if (!known) return
    settled.current = true
    show(state, known, false)
  }, [state, bounds])
  return () => {
    const known = read(bounds)
    if (state && known) show(state, known, !state.reducedMotion)
  }
}

const read = (bounds: Bounds | (() => Bounds | null) | null | undefined): Bounds | null =>
  (typeof bounds === 'function' ? bounds() : bounds) ?? null

function show({ map }: GeoMapState, [west, south, east, north]: Bounds, animate: boolean): void {
  map.fitBounds([west, south, west > east ? east + 360 : east, north], { padding: 64, maxZoom: 14, animate })
}
