import type { Point } from '@heimdall/geo'
import { useEffect, useEffectEvent } from 'react'
import { useGeoMap } from './map-context.ts'
import { type Bounds, eastwards, fitBoundsOptions } from './map-view.ts'

/** Each new object is a new wish. */
export type Destination = { place: Point } | { bounds: Bounds }

export type GoToProps = {
  asked: Destination | null
  /** Somebody looks elsewhere. */
  onDrag: () => void
}

const streetZoom = 13

/** Brings what was chosen in a list into the middle, and tells when somebody moves the map by hand. */
export function GoTo({ asked, onDrag }: GoToProps) {
  const { map, reducedMotion } = useGeoMap()
  const dragged = useEffectEvent(onDrag)
  useEffect(() => {
    if (!asked) return
    const animate = !reducedMotion
    if ('place' in asked) {
      const { longitude, latitude } = asked.place
      map.easeTo({ center: [longitude, latitude], zoom: Math.max(map.getZoom(), streetZoom), animate })
      return
    }
    const options = fitBoundsOptions(map.getContainer())
    map.fitBounds(eastwards(asked.bounds), { ...options, maxZoom: 17, animate })
  }, [map, asked, reducedMotion])
  useEffect(() => {
    const drag = map.on('dragstart', () => dragged())
    return () => drag.unsubscribe()
  }, [map])
  return null
}
