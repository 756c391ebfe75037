import type { Feature, FeatureCollection } from 'geojson'
import type { GeoJSONSource } from 'maplibre-gl'
import { useEffect, useId } from 'react'
import { namesLayer } from '../base/base-style.ts'
import { useGeoMap } from '../map-context.ts'

/** Middles of cells and how much lies in each; `Heat` of the contracts fits. */
export type MapHeat = {
  latitudes: readonly number[]
  longitudes: readonly number[]
  counts: readonly number[]
}

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Where much is, glows. By the logarithm: one phone on a table must not outshine a town. */
export function HeatLayer({ heat }: { heat: MapHeat | null }) {
  const { map, colours } = useGeoMap()
  const id = useId()

  useEffect(() => {
    map.addSource(id, { type: 'geojson', data: nothing })
    map.addLayer(
      {
        id,
        type: 'heatmap',
        source: id,
        paint: {
          'heatmap-weight': ['get', 'weight'],
          'heatmap-radius': 18,
          'heatmap-opacity': 0.8,
          'heatmap-color': [
            'interpolate',
            ['linear'],
            ['heatmap-density'],
            0,
            'rgba(0,0,0,0)',
            0.15,
            colours.ramp1,
            0.4,
            colours.ramp2,
            0.6,
            colours.ramp3,
            0.8,
            colours.ramp4,
            1,
            colours.ramp5,
          ],
        },
      },
      namesLayer,
    )
    return () => {
      if (!map.style) return
      if (map.getLayer(id)) map.removeLayer(id)
      if (map.getSource(id)) map.removeSource(id)
    }
  }, [map, id, colours])

  // `colours` too: another theme makes the source anew.
  useEffect(() => {
    const most = Math.log1p(Math.max(1, ...(heat?.counts ?? [])))
    const features = (heat?.counts ?? []).map(
      (count, at): Feature => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [heat?.longitudes[at] ?? 0, heat?.latitudes[at] ?? 0] },
        properties: { weight: Math.log1p(count) / most },
      }),
    )
    map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features })
  }, [map, id, heat, colours])
  return null
}
