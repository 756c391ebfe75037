import { mercatorLength, type Shape, worldPx } from '@heimdall/geo'
import type { Feature, FeatureCollection } from 'geojson'
import type { FilterSpecification, GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { useEffect, useId } from 'react'
import { font, namesLayer } from '../base/base-style.ts'
import type { MapColours } from '../base/map-colours.ts'
import { useGeoMap } from '../map-context.ts'
import { geometryOf, nameAt } from './shape-geometry.ts'

export type MapShape = {
  id: string
  shape: Shape
  /** `#rrggbb`; default: the accent. */
  colour?: string | undefined
  selected?: boolean | undefined
  /** Written on it, where there is room. */
  name?: string | undefined
}
export type ShapesLayerProps = {
  shapes: readonly MapShape[]
  /** Edges of dashes, for what is another kind of area. */
  dashed?: boolean | undefined
}

/** Areas on the map. Their names stand in the list beside it. */
export function ShapesLayer({ shapes, dashed = false }: ShapesLayerProps) {
  const { map, colours } = useGeoMap()
  const id = useId()

  useEffect(() => {
    map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
    const layers = layersOf(id, dashed)
    // Names are no good below others.
    for (const layer of layers) map.addLayer(layer, layer.type === 'symbol' ? undefined : namesLayer)
    return () => {
      if (!map.style) return
      for (const layer of layers) if (map.getLayer(layer.id)) map.removeLayer(layer.id)
      if (map.getSource(id)) map.removeSource(id)
    }
  }, [map, id, dashed])

  useEffect(() => {
    map.getSource<GeoJSONSource>(id)?.setData(featuresOf(shapes, colours))
    map.setPaintProperty(`${id}-name`, 'text-color', colours.label)
    map.setPaintProperty(`${id}-name`, 'text-halo-color', colours.halo)
  }, [map, id, shapes, colours, dashed])
  return null
}

function featuresOf(shapes: readonly MapShape[], colours: MapColours): FeatureCollection {
  const features = shapes.flatMap(({ shape, colour, selected = false, name }): Feature[] => {
    const geometry = geometryOf(shape)
    if (!geometry) return []
    const properties = { selected, colour: colour ?? colours.accent, ...widthOf(shape) }
    const area: Feature = { type: 'Feature', geometry, properties }
    const place = name === undefined ? null : nameAt(shape)
    // A point of its own: MapLibre would write the name of an area once in every tile that it reaches into.
    return place ? [area, { type: 'Feature', geometry: place, properties: { name, selected } }] : [area]
  })
  return { type: 'FeatureCollection', features }
}

/** In pixels at zoom 0; every zoom doubles it. */
function widthOf(shape: Shape): { width?: number } {
  if (shape.type !== 'corridor') return {}
  const latitude = shape.line[0]?.latitude ?? 0
  return { width: worldPx * mercatorLength(shape.widthM, latitude) }
}

type Layer = Exclude<Parameters<MapLibre['addLayer']>[0], { type: 'custom' }>

function layersOf(source: string, dashed: boolean): Layer[] {
  const colour: ['get', string] = ['get', 'colour']
  const isCorridor: FilterSpecification = ['has', 'width']
  const isArea: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
  return [
    {
      id: `${source}-area`,
      type: 'fill',
      source,
      filter: isArea,
      paint: { 'fill-color': colour, 'fill-opacity': ['case', ['get', 'selected'], 0.28, 0.15] },
    },
    {
      id: `${source}-way`,
      type: 'line',
      source,
      filter: isCorridor,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-opacity': ['case', ['get', 'selected'], 0.35, 0.22],
        'line-width': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          0,
          ['get', 'width'],
          24,
          ['*', ['get', 'width'], 2 ** 24],
        ],
      },
    },
    {
      id: `${source}-edge`,
      type: 'line',
      source,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['case', ['get', 'selected'], 3, 1.75],
        ...(dashed ? { 'line-dasharray': [2.5, 2] } : {}),
      },
    },
    {
      id: `${source}-name`,
      type: 'symbol',
      source,
      minzoom: 7,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 12,
        'text-max-width': 9,
        // The smaller number is placed first.
        'symbol-sort-key': ['case', ['get', 'selected'], 0, 1],
      },
      paint: { 'text-halo-width': 1.4 },
    },
  ]
}
