import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Names are drawn with the fonts of the machine: without `glyphs` the map asks no host for any. */
export const font = ['Inter', 'ui-sans-serif', 'system-ui', 'sans-serif']

/** The base map without tiles: land, borders, and names of countries and places. Sources are empty until the world is loaded. */
export function baseStyle(colours: MapColours, bare = false): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: nothing, tolerance: 0.3 },
      borders: { type: 'geojson', data: nothing, tolerance: 0.3 },
      places: { type: 'geojson', data: nothing },
      countries: { type: 'geojson', data: nothing },
    },
    // Others find their place by these layers, so they are there even where they are not seen.
    layers: baseLayers(colours).map((layer) => (bare ? hidden(layer) : layer)),
  }
}

const hidden = <T extends LayerSpecification>(layer: T): T => ({
  ...layer,
  layout: { ...layer.layout, visibility: 'none' },
})

/** People, where a capital counts as a larger city. */
const weight: ExpressionSpecification = ['*', ['get', 'population'], ['case', ['get', 'isCapital'], 4, 1]]
const isLarge: ExpressionSpecification = ['any', ['get', 'isCapital'], ['>=', ['get', 'population'], 100_000]]
/** Fewer the further away; from where streets are, all there are. */
const largeEnough: ExpressionSpecification = [
  '>=',
  weight,
  [
    'step',
    ['zoom'],
    1e8,
    2,
    1e7,
    3,
    4e6,
    4,
    15e5,
    5,
    6e5,
    6,
    25e4,
    7,
    1e5,
    8,
    4e4,
    9,
    12_000,
    10,
    4_000,
    11,
    0,
  ],
]

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
      id: 'places-dot',
      type: 'circle',
      source: 'places',
      maxzoom: 11,
      filter: largeEnough,
      paint: { 'circle-radius': 1.75, 'circle-color': colours.label, 'circle-opacity': 0.8 },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      filter: largeEnough,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['case', isLarge, 11.5, 10.5],
          12,
          ['case', isLarge, 16, 12.5],
        ],
        'text-max-width': 7,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 0.35,
        'text-padding': 6,
        // The largest are placed first.
        'symbol-sort-key': ['-', 0, weight],
      },
      paint: { 'text-color': colours.label, 'text-halo-color': colours.halo, 'text-halo-width': 1.2 },
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
export const namesLayer = 'places-dot'
/** What is hidden where tiles have names of their own. */
export const ownNames = ['places-dot', 'places', 'countries'] as const

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
