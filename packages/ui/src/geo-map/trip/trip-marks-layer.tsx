import type { Point } from '@heimdall/geo'
import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource } from 'maplibre-gl'
import { useEffect, useId } from 'react'
import { font } from '../base/base-style.ts'
import { useGeoMap } from '../map-context.ts'

/** `stop` carries its number in the list beside the map; `now` is the chosen moment. */
export type TripMark = Point & { kind: 'start' | 'end' | 'stop' | 'now'; text?: string | undefined }

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Where a trip began, paused and ended. */
export function TripMarksLayer({ marks }: { marks: readonly TripMark[] }) {
  const { map, colours } = useGeoMap()
  const id = useId()

  useEffect(() => {
    // A source each: a tile waits for its text, and the dots need not.
    const layers = [`${id}-dot`, `${id}-text`] as const
    for (const layer of layers) map.addSource(layer, { type: 'geojson', data: nothing })
    map.addLayer({
      id: layers[0],
      type: 'circle',
      source: layers[0],
      paint: {
        'circle-radius': ['match', ['get', 'kind'], 'stop', 10, 'now', 8, 7],
        'circle-color': [
          'match',
          ['get', 'kind'],
          'end',
          colours.accentInk,
          'now',
          colours.accent,
          colours.surface,
        ],
        'circle-stroke-width': ['match', ['get', 'kind'], 'now', 3, 2.5],
        'circle-stroke-color': ['match', ['get', 'kind'], ['end', 'now'], colours.surface, colours.accentInk],
      },
    })
    map.addLayer({
      id: layers[1],
      type: 'symbol',
      source: layers[1],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': font,
        'text-size': 11,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colours.accentInk },
    })
    return () => {
      if (!map.style) return
      for (const layer of layers) {
        if (map.getLayer(layer)) map.removeLayer(layer)
        if (map.getSource(layer)) map.removeSource(layer)
      }
    }
  }, [map, id, colours])

  // `colours` too: another theme makes the source anew.
  useEffect(() => {
    map.getSource<GeoJSONSource>(`${id}-dot`)?.setData(toFeatures(marks))
  }, [map, id, marks, colours])

  // By what they say: they stay while the chosen moment moves, and each new text has the whole map drawn again.
  const numbers = JSON.stringify(toFeatures(marks.filter(({ kind }) => kind === 'stop')))
  useEffect(() => {
    // What was written in the line above.
    map.getSource<GeoJSONSource>(`${id}-text`)?.setData(JSON.parse(numbers) as FeatureCollection)
  }, [map, id, numbers, colours])
  return null
}

const toFeatures = (marks: readonly TripMark[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: marks.map(({ latitude, longitude, kind, text = '' }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { kind, text },
  })),
})
