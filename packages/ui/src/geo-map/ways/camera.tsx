import { useEffect, useRef } from 'react'
import { useGeoMap } from '../map-context.ts'
import { type Bounds, eastwards, fitBoundsOptions } from '../map-view.ts'

export type CameraProps = {
  /** What is looked at. Another one moves the map, once its bounds are known. */
  subject: string
  bounds: Bounds | null
  /** Whoever comes back to it finds the map where it was left. */
  returns: boolean
}

const moveMs = 450

/** Moves one map between what is looked at. The first of all is where the map begins. */
export function Camera({ subject, bounds, returns }: CameraProps) {
  const { map, reducedMotion } = useGeoMap()
  const shown = useRef<{ subject: string; returns: boolean }>(null)
  const left = useRef(new Map<string, { center: [number, number]; zoom: number }>())
  useEffect(() => {
    const before = shown.current
    if (before?.subject === subject) return
    const back = left.current.get(subject)
    if (!back && !bounds) return
    if (before?.returns) {
      const { lng, lat } = map.getCenter()
      left.current.set(before.subject, { center: [lng, lat], zoom: map.getZoom() })
    }
    shown.current = { subject, returns }
    if (before === null) return
    const move = { animate: !reducedMotion, duration: moveMs }
    if (back) map.easeTo({ ...back, ...move })
    else if (bounds) {
      // Straight there: flights over half of the world are a show of their own.
      const options = { ...fitBoundsOptions(map.getContainer()), ...move, linear: true }
      map.fitBounds(eastwards(bounds), options)
    }
  }, [map, subject, bounds, returns, reducedMotion])
  return null
}
