import { useEffect, useState } from 'react'
import { useGeoMap } from './map-context.ts'
import { ScaleBar } from './scale-bar.tsx'

/** Where land alone tells nothing any more. */
const streetZoom = 11

export type MapFootProps = {
  locale: string
  /** Said to those who can do something about it where streets would begin. */
  noStreets: string | undefined
}

/** In the lower corner: the scale, and above it why there are no streets. */
export function MapFoot({ locale, noStreets }: MapFootProps) {
  const { map } = useGeoMap()
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const look = () => setIsNear(map.getZoom() >= streetZoom)
    look()
    const zoom = map.on('zoom', look)
    return () => zoom.unsubscribe()
  }, [map])
  return (
    <div className="pointer-events-none absolute start-3 bottom-6 z-10 flex max-w-[calc(100%-1.5rem)] flex-col items-start gap-2">
      {noStreets !== undefined && isNear && (
        <p className="rounded-md border border-line bg-surface/90 px-2 py-1 text-xs text-muted">
          {noStreets}
        </p>
      )}
      <ScaleBar locale={locale} />
    </div>
  )
}
