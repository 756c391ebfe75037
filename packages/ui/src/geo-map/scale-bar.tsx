import { mercatorLength, worldPx } from '@heimdall/geo'
import { useEffect, useMemo, useState } from 'react'
import { useGeoMap } from './map-context.ts'

const widest = 96

/** How far a centimetre is. Decoration for those who see the map: everything on it has its numbers beside it. */
export function ScaleBar({ locale }: { locale: string }) {
  const { map } = useGeoMap()
  const [metresPerPx, setMetresPerPx] = useState(0)
  useEffect(() => {
    const measure = () => {
      const { lat } = map.getCenter()
      setMetresPerPx(1 / (mercatorLength(1, lat) * worldPx * 2 ** map.getZoom()))
    }
    measure()
    const move = map.on('move', measure)
    return () => move.unsubscribe()
  }, [map])
  const length = roundLength(metresPerPx * widest)
  const text = useMemo(() => {
    const [value, unit] = length < 1_000 ? [length, 'meter'] : [length / 1_000, 'kilometer']
    return new Intl.NumberFormat(locale, { style: 'unit', unit }).format(value)
  }, [length, locale])
  if (!(metresPerPx > 0)) return null
  return (
    <div
      aria-hidden="true"
      style={{ width: `${Math.round(length / metresPerPx)}px` }}
      className="border-x border-b border-muted bg-surface/70 px-1 text-center text-2xs text-muted tabular"
    >
      {text}
    </div>
  )
}

/** 1, 2 or 5 of something, as long as there is room for. */
export function roundLength(longestM: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, longestM)))
  const times = longestM / unit
  return unit * (times >= 5 ? 5 : times >= 2 ? 2 : 1)
}
