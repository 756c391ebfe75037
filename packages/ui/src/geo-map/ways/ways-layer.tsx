import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl'
import { useEffect, useEffectEvent, useId } from 'react'
import { namesLayer } from '../base/base-style.ts'
import { useGeoMap } from '../map-context.ts'
import { lineOf } from '../track/track.ts'

/** One of several ways, as columns. */
export type MapWay = {
  id: string
  /** `#rrggbb` */
  colour: string
  latitudes: readonly number[]
  longitudes: readonly number[]
}
export type WaysLayerProps = {
  ways: readonly MapWay[]
  /** The one that stands out. */
  lit: MapWay | null
  /** Nothing but the one that stands out. */
  alone: boolean
  /** The pointer is on one, or on none any more. */
  onLight: (id: string | null) => void
  onOpen: (id: string) => void
}

/** A thin line is hit by whoever comes so near, pixels. */
const reachPx = 7

/** Several ways at once, thin, of which one may stand out. The list beside the map says the same to those who hear it. */
export function WaysLayer({ ways, lit, alone, onLight, onOpen }: WaysLayerProps) {
  const { map, colours } = useGeoMap()
  const id = useId()
  const light = useEffectEvent(onLight)
  const open = useEffectEvent(onOpen)

  useEffect(() => {
    const litId = `${id}-lit`
    for (const source of [id, litId]) map.addSource(source, { type: 'geojson', data: featuresOf([]) })
    const layout = { 'line-cap': 'round', 'line-join': 'round' } as const
    const colour: ['get', string] = ['get', 'colour']
    const layers = [
      { id, source: id, width: 2.5, colour },
      { id: `${id}-edge`, source: litId, width: 8, colour: colours.surface },
      { id: litId, source: litId, width: 4.5, colour },
    ]
    for (const { id, source, width, colour } of layers) {
      // Each step between would be a frame.
      const paint = { 'line-width': width, 'line-color': colour, 'line-opacity-transition': { duration: 0 } }
      map.addLayer({ id, type: 'line', source, layout, paint }, namesLayer)
    }
    return () => {
      if (!map.style) return
      for (const { id } of layers) if (map.getLayer(id)) map.removeLayer(id)
      for (const source of [id, litId]) if (map.getSource(source)) map.removeSource(source)
    }
  }, [map, id, colours])

  // `colours` too, here and below: another theme makes the layers anew.
  useEffect(() => {
    map.getSource<GeoJSONSource>(id)?.setData(featuresOf(ways))
  }, [map, id, ways, colours])
  useEffect(() => {
    map.getSource<GeoJSONSource>(`${id}-lit`)?.setData(featuresOf(lit ? [lit] : []))
  }, [map, id, lit, colours])
  const isDimmed = lit !== null
  useEffect(() => {
    // A number for all of them is no work for anything but the next frame.
    map.setPaintProperty(id, 'line-opacity', alone ? 0 : isDimmed ? 0.4 : 0.9)
  }, [map, id, alone, isDimmed, colours])

  useEffect(() => {
    if (alone) return
    const container = map.getContainer().parentElement
    let over: string | null = null
    const follow = (next: string | null) => {
      if (next === over) return
      over = next
      container?.toggleAttribute('data-map-pointer', next !== null)
      light(next)
    }
    const subscriptions = [
      map.on('mousemove', (event) => {
        // While somebody drags it nothing is looked at.
        if (!map.isMoving()) follow(wayAt(map, id, event, over))
      }),
      map.on('mouseout', () => follow(null)),
      map.on('click', (event) => {
        const found = wayAt(map, id, event, over)
        if (found !== null) open(found)
      }),
    ]
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe()
      container?.toggleAttribute('data-map-pointer', false)
    }
  }, [map, id, alone])
  return null
}

/** The way beneath the pointer; where several lie, the one that has been. */
function wayAt(map: MapLibre, layer: string, { point }: MapMouseEvent, before: string | null): string | null {
  if (!map.getLayer(layer)) return null
  const found = map
    .queryRenderedFeatures(
      [
        [point.x - reachPx, point.y - reachPx],
        [point.x + reachPx, point.y + reachPx],
      ],
      { layers: [layer] },
    )
    .flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))
  return found.find((id) => id === before) ?? found[0] ?? null
}

const featuresOf = (ways: readonly MapWay[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: ways.map(
    (way): Feature => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: lineOf(way) },
      properties: { id: way.id, colour: way.colour },
    }),
  ),
})
