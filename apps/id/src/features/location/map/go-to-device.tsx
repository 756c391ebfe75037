import { type LiveStore, useGeoMap } from '@heimdall/ui/map'
import { useEffect, useEffectEvent } from 'react'

export interface GoToDeviceProps {
  store: LiveStore
  /** Each new object is a new wish. */
  asked: { id: string } | null
  onDrag: () => void
}

const streetZoom = 13

/** Brings a device that was chosen in the list into the middle, and tells when somebody looks elsewhere. */
export function GoToDevice({ store, asked, onDrag }: GoToDeviceProps) {
  const { map, reducedMotion } = useGeoMap()
  const dragged = useEffectEvent(onDrag)
  useEffect(() => {
    const center = asked && store.positionOf(asked.id)
    if (!center) return
    map.easeTo({ center, zoom: Math.max(map.getZoom(), streetZoom), animate: !reducedMotion })
  }, [map, store, asked, reducedMotion])
  useEffect(() => {
    const drag = map.on('dragstart', () => dragged())
    return () => drag.unsubscribe()
  }, [map])
  return null
}
