import type { Feature, FeatureCollection } from 'geojson'
import type { ExpressionSpecification, GeoJSONSource } from 'maplibre-gl'
import { useEffect, useId } from 'react'
import { namesLayer } from '../base/base-style.ts'
import type { MapColours } from '../base/map-colours.ts'
import { useGeoMap } from '../map-context.ts'
import { bandedLines, type MapTrack, placeAt } from './track.ts'

export type TrackLayerProps = {
  track: MapTrack | null
  /** A moment, ms: where it was then is marked. */
  at?: number | null | undefined
}

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** A way, coloured by speed. */
export function TrackLayer({ track, at = null }: TrackLayerProps) {
  const { map, colours } = useGeoMap()
  const id = useId()

  useEffect(() => {
    const [line, dot] = [`${id}-line`, `${id}-dot`]
    map.addSource(line, { type: 'geojson', data: nothing, tolerance: 0.1 })
    map.addSource(dot, { type: 'geojson', data: nothing })
    map.addLayer(
      {
        id: line,
        type: 'line',
        source: line,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-width': 4, 'line-color': bandColour(colours) },
      },
      namesLayer,
    )
    map.addLayer({
      id: dot,
      type: 'circle',
      source: dot,
      paint: {
        'circle-radius': 8,
        'circle-color': colours.accent,
        'circle-stroke-width': 3,
        'circle-stroke-color': colours.surface,
      },
    })
    return () => {
      if (!map.style) return
      for (const name of [line, dot]) {
        if (map.getLayer(name)) map.removeLayer(name)
        if (map.getSource(name)) map.removeSource(name)
      }
    }
  }, [map, id, colours])

  // `colours` too: another theme makes the sources anew.
  useEffect(() => {
    const features = (track ? bandedLines(track) : []).map(
      ({ band, coordinates }): Feature => ({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates },
        properties: { band },
      }),
    )
    map.getSource<GeoJSONSource>(`${id}-line`)?.setData({ type: 'FeatureCollection', features })
  }, [map, id, track, colours])

  useEffect(() => {
    const place = track && at !== null ? placeAt(track, at) : null
    map.getSource<GeoJSONSource>(`${id}-dot`)?.setData(
      place
        ? {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [place.longitude, place.latitude] },
            properties: {},
          }
        : nothing,
    )
  }, [map, id, track, at, colours])
  return null
}

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
