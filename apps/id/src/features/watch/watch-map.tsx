import type { Precision } from '@heimdall/contracts'
import { boundsOf, createLiveStore, GeoMap, LiveDevices } from '@heimdall/ui/map'
import { useEffect, useMemo, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { type Drawn, placeWatched } from './place-watched.ts'
import type { Watched } from './watched-device.tsx'

export interface WatchMapProps {
  devices: readonly Watched[]
  precision: Precision
  /** As a picture, for overlays. */
  still?: { zoom: number; bare: boolean } | undefined
  className: string
}

/** Where they are on a map. What it shows stands beside it as text. */
export default function WatchMap({ devices, precision, still, className }: WatchMapProps) {
  const t = useTranslations('watch.map')
  const locale = useLocale()
  const store = useMemo(() => createLiveStore(), [])
  const [drawn] = useState((): Drawn => ({ precision: null, at: new Map() }))
  useEffect(() => placeWatched(store, drawn, devices, precision), [devices, precision, store, drawn])
  const points = devices.flatMap(({ position: { latitude, longitude } }) =>
    latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  )
  const [first] = points
  if (points.length === 0) return null
  const labels = {
    map: t('name'),
    keys: t('keys'),
    zoomIn: t('zoomIn'),
    zoomOut: t('zoomOut'),
    fit: t('fit'),
    loading: t('loading'),
    noWebGlTitle: t('noWebGlTitle'),
    noWebGlText: t('noWebGlText'),
    failedTitle: t('failedTitle'),
    failedText: t('failedText'),
    retry: t('retry'),
  }
  return (
    <GeoMap
      labels={labels}
      locale={locale}
      view={still && points.length === 1 && first ? { ...first, zoom: still.zoom } : undefined}
      bounds={boundsOf(points)}
      still={still !== undefined}
      bare={still?.bare}
      className={className}
    >
      <LiveDevices
        store={store}
        selected={points.length === 1 ? (devices[0]?.key ?? null) : null}
        onSelect={() => undefined}
        follow={points.length === 1}
      />
    </GeoMap>
  )
}
