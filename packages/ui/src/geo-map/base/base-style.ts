import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Names are drawn with the fonts of the machine: without `glyphs` the map asks no host for any. */
export const font = ['Inter', 'ui-sans-serif', 'system-ui', 'sans-serif']

/** The base map without tiles: land, borders and names of countries. Sources are empty until the world is loaded. */
export function baseStyle(colours: MapColours): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: nothing, tolerance: 0.3 },
      borders: { type: 'geojson', data: nothing, tolerance: 0.3 },
      countries: { type: 'geojson', data: nothing },
    },
    layers: baseLayers(colours),
  }
}

export function baseLayers(colours: MapColours): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
    {
      id: 'land',
      type: 'fill',
      source: 'land',
      paint: { 'fill-color': colours.land, 'fill-outline-color': colours.border },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: {
        'line-color': colours.border,
        'line-width': ['interpolate', ['linear'], ['zoom'], 1, 0.6, 8, 1.6],
      },
    },
    {
      id: 'countries',
      type: 'symbol',
      source: 'countries',
      maxzoom: 8,
      filter: ['<=', ['get', 'fromZoom'], ['zoom']],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': ['interpolate', ['linear'], ['zoom'], 1, 10, 6, 14],
        'text-max-width': 8,
        'symbol-sort-key': ['get', 'fromZoom'],
      },
      paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
    },
  ]
}

/** What other layers are put below, so that names stay readable above them. */
export const namesLayer = 'countries'

/**
 * Layers for vector tiles. They know the names of both common schemas, Protomaps' and OpenMapTiles', and use what is there.
 */
export function vectorTileLayers(colours: MapColours): LayerSpecification[] {
  const fill = (layer: string, colour: string): LayerSpecification => ({
    id: `tiles-${layer}`,
    type: 'fill',
    source: 'tiles',
    'source-layer': layer,
    filter: ['any', ['==', ['geometry-type'], 'Polygon'], ['==', ['geometry-type'], 'MultiPolygon']],
    paint: { 'fill-color': colour },
  })
  const line = (layer: string, colour: string, widths: [number, number]): LayerSpecification => ({
    id: `tiles-${layer}`,
    type: 'line',
    source: 'tiles',
    'source-layer': layer,
    paint: {
      'line-color': colour,
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 6, widths[0], 18, widths[1]],
    },
  })
  const name = (layer: string): LayerSpecification => ({
    id: `tiles-${layer}`,
    type: 'symbol',
    source: 'tiles',
    'source-layer': layer,
    layout: {
      'text-field': ['coalesce', ['get', 'name'], ''],
      'text-font': font,
      'text-size': ['interpolate', ['linear'], ['zoom'], 4, 11, 14, 14],
      'text-max-width': 8,
    },
    paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
  })
  return [
    fill('earth', colours.land),
    fill('landcover', colours.land),
    fill('landuse', colours.built),
    fill('water', colours.water),
    fill('buildings', colours.built),
    fill('building', colours.built),
    line('roads', colours.road, [0.5, 12]),
    line('transportation', colours.road, [0.5, 12]),
    line('boundaries', colours.border, [0.8, 2]),
    line('boundary', colours.border, [0.8, 2]),
    name('places'),
    name('place'),
  ]
}
