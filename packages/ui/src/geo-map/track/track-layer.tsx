import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, GeoJSONSource } from 'maplibre-gl'
import { useEffect, useId, useMemo } from 'react'
import { namesLayer } from '../base/base-style.ts'
import type { MapColours } from '../base/map-colours.ts'
import { useGeoMap } from '../map-context.ts'
import { type Mark, MarksLayer } from '../marks/marks-layer.tsx'
import { bandedLines, type MapTrack, placeAt } from './track.ts'

export type TrackLayerProps = {
  track: MapTrack | null
  /** A moment, ms: where it was then is marked. */
  at?: number | null | undefined
}

/** A way, coloured by speed. */
export function TrackLayer({ track, at = null }: TrackLayerProps) {
  const { map, colours } = useGeoMap()
  const id = useId()
  const lines = useMemo(() => (track ? toFeatures(track) : null), [track])
  const marks = useMemo((): Mark[] => {
    const place = track && at !== null ? placeAt(track, at) : null
    return place ? [{ ...place, kind: 'now' }] : []
  }, [track, at])

  // `colours` too: another theme makes the layer anew.
  useEffect(
    () => () => {
      if (!map.style) return
      if (map.getLayer(id)) map.removeLayer(id)
      if (map.getSource(id)) map.removeSource(id)
    },
    [map, id, colours],
  )
  useEffect(() => {
    const source = map.getSource<GeoJSONSource>(id)
    if (source) return void source.setData(lines ?? toFeatures(null))
    map.addSource(id, { type: 'geojson', data: lines ?? toFeatures(null), tolerance: 0.1 })
    map.addLayer(
      {
        id,
        type: 'line',
        source: id,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-width': 4, 'line-color': bandColour(colours) },
      },
      namesLayer,
    )
  }, [map, id, lines, colours])
  return <MarksLayer marks={marks} />
}

const toFeatures = (track: MapTrack | null): FeatureCollection => ({
  type: 'FeatureCollection',
  features: (track ? bandedLines(track) : []).map(({ band, coordinates }) => ({
    type: 'Feature',
    geometry: { type: 'LineString', coordinates },
    properties: { band },
  })),
})

const bandColour = (colours: MapColours): ExpressionSpecification => [
  'match',
  ['get', 'band'],
  0,
  colours.ramp1,
  1,
  colours.ramp2,
  2,
  colours.ramp3,
  3,
  colours.ramp4,
  colours.ramp5,
]
