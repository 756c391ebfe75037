import { useEffect, useRef } from 'react'
import type { GeoMapState } from './map-context.ts'
import { type Bounds, eastwards, fitBoundsOptions } from './map-view.ts'

/** Shows everything once, where the map did not begin there, and whenever the returned function is called. */
export function useBounds(state: GeoMapState | null, bounds: BoundsSource, hasBegun: boolean): () => void {
  const settled = useRef(hasBegun)
  useEffect(() => {
    if (!state || settled.current) return
    const known = readBounds(bounds)
    if (!known) return
    settled.current = true
    show(state, known, false)
  }, [state, bounds])
  return () => {
    const known = readBounds(bounds)
    if (state && known) show(state, known, !state.reducedMotion)
  }
}

export type BoundsSource = Bounds | (() => Bounds | null) | null | undefined

export const readBounds = (bounds: BoundsSource): Bounds | null =>
  (typeof bounds === 'function' ? bounds() : bounds) ?? null

function show({ map }: GeoMapState, bounds: Bounds, animate: boolean): void {
  map.fitBounds(eastwards(bounds), { ...fitBoundsOptions(map.getContainer()), animate })
}
