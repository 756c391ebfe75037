import { wrapLongitude } from '@heimdall/geo'
import { Map as MapLibre } from 'maplibre-gl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useMediaQuery } from '../lib/use-media-query.ts'
import { useTheme } from '../theme/theme-context.ts'
import { addTiles } from './base/add-tiles.ts'
import { baseStyle } from './base/base-style.ts'
import { areSame, type MapColours, readColours } from './base/map-colours.ts'
import { paintBase } from './base/paint-base.ts'
import { showPlaces } from './base/show-places.ts'
import { showWorld } from './base/show-world.ts'
import { startWorker } from './base/start-worker.ts'
import { readTileSettings, type TileSettings } from './base/tile-settings.ts'
import type { GeoMapState } from './map-context.ts'
import type { MapLabels } from './map-labels.ts'
import { type Bounds, eastwards, fitBoundsOptions, type MapView } from './map-view.ts'

type Options = {
  labels: MapLabels
  locale: string
  view: MapView | undefined
  /** Where it begins without a view, as far as that is known. */
  bounds: Bounds | null
  still: boolean
  bare: boolean
  onViewChange: ((view: MapView, bounds: Bounds) => void) | undefined
}
type Drawn = {
  container: RefObject<HTMLDivElement | null>
  /** Null until the style stands. */
  state: GeoMapState | null
  /** Why there is no map: this browser can't draw it, or the world did not come. */
  failed: 'webgl' | 'world' | null
  /** Undefined until it is known. */
  hasTiles: boolean | undefined
  /** Who made the base map. */
  credits: string
}

const start = { latitude: 30, longitude: 10, zoom: 1.2 }

/** One map for the life of the component; what changes later is told to it. */
export function useMapLibre({ labels, locale, view, bounds, still, bare, onViewChange }: Options): Drawn {
  const container = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<MapLibre | null>(null)
  const [colours, setColours] = useState<MapColours | null>(null)
  const [failed, setFailed] = useState<Drawn['failed']>(null)
  const [hasBase, setHasBase] = useState(bare)
  const [tiles, setTiles] = useState<TileSettings['tiles'] | undefined>()
  const reducedMotion = useMediaQuery('(prefers-reduced-motion: reduce)')
  const { resolved } = useTheme()
  const beginning = useRef({ labels, locale, view, bounds, still, bare, reducedMotion })
  const report = useRef(onViewChange)
  useEffect(() => {
    report.current = onViewChange
  })

  useEffect(() => {
    const element = container.current
    if (!element) return
    const { labels, locale, view, bounds, still, bare, reducedMotion } = beginning.current
    const leaving = new AbortController()
    const firstColours = readColours(element)
    startWorker()
    let made: MapLibre
    try {
      made = new MapLibre({
        container: element,
        style: baseStyle(firstColours, bare),
        ...(view || !bounds
          ? centred(view ?? start)
          : { bounds: eastwards(bounds), fitBoundsOptions: fitBoundsOptions(element) }),
        attributionControl: false,
        // Names come at once instead of fading in.
        ...(reducedMotion && { fadeDuration: 0 }),
        interactive: !still,
        // North stays up, as in the words beside the map.
        dragRotate: false,
        touchPitch: false,
        pitchWithRotate: false,
        maxPitch: 0,
        locale: { 'Map.Title': `${labels.map}. ${labels.keys}` },
      })
    } catch {
      // Asked for beforehand, WebGL would be started twice.
      setFailed('webgl')
      return
    }
    made.touchZoomRotate.disableRotation()
    made.keyboard.disableRotation()
    const tell = () => {
      const { lat, lng } = made.getCenter().wrap()
      report.current?.({ latitude: lat, longitude: lng, zoom: made.getZoom() }, shownBy(made))
    }
    made.on('moveend', tell)
    const styled = new Promise<void>((resolve) => made.once('style.load', () => resolve())).then(() => {
      if (leaving.signal.aborted) return
      setColours(firstColours)
      setMap(made)
      tell()
    })
    if (!bare) {
      const onDrawn = () => setHasBase(true)
      showWorld(made, {
        locale,
        boundsOf: () => shownBy(made),
        styled,
        onDrawn,
        signal: leaving.signal,
      }).catch(() => {
        if (leaving.signal.aborted) return
        setFailed('world')
        setHasBase(true)
      })
      void Promise.all([readTileSettings(), styled]).then(async ([{ tiles }]) => {
        if (leaving.signal.aborted) return
        setTiles(tiles)
        if (tiles) await addTiles(made, tiles, readColours(element))
        else showPlaces(made, locale, () => shownBy(made), leaving.signal)
      })
    }
    return () => {
      leaving.abort()
      setMap(null)
      made.remove()
    }
  }, [])

  // The effect of the theme's provider sets the attribute that the colours follow; it runs after ours.
  useEffect(() => {
    const element = container.current
    if (!map || !element || !resolved) return
    const frame = requestAnimationFrame(() => {
      const next = readColours(element)
      paintBase(map, next)
      // The same theme as at the start, mostly; layers would all be made anew for another object.
      setColours((known) => (known && areSame(known, next) ? known : next))
    })
    return () => cancelAnimationFrame(frame)
  }, [map, resolved])

  return {
    container,
    state: map && colours ? { map, colours, hasBase, reducedMotion } : null,
    failed,
    hasTiles: tiles === undefined ? undefined : tiles !== null,
    credits: [tiles === null ? 'GeoNames' : tiles?.attribution, 'Natural Earth'].filter(Boolean).join(' · '),
  }
}

const centred = ({ longitude, latitude, zoom }: MapView) => ({
  center: [longitude, latitude] as [number, number],
  zoom,
})

function shownBy(map: MapLibre): Bounds {
  const bounds = map.getBounds()
  const [south, north] = [Math.max(-85, bounds.getSouth()), Math.min(85, bounds.getNorth())]
  if (bounds.getEast() - bounds.getWest() >= 359) return [-180, south, 180, north]
  return [wrapLongitude(bounds.getWest()), south, wrapLongitude(bounds.getEast()), north]
}
