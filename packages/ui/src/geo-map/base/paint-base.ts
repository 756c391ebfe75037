import type { Map as MapLibre } from 'maplibre-gl'
import { baseLayers, vectorTileLayers } from './base-style.ts'
import type { MapColours } from './map-colours.ts'

/** Gives the base map the colours of another theme. */
export function paintBase(map: MapLibre, colours: MapColours): void {
  for (const layer of [...baseLayers(colours), ...vectorTileLayers(colours)]) {
    if (!map.getLayer(layer.id)) continue
    // Names of this very layer's paint; the type of their union forgets it.
    const paint = Object.entries(layer.paint ?? {}) as [Parameters<MapLibre['setPaintProperty']>[1], never][]
    for (const [name, value] of paint) map.setPaintProperty(layer.id, name, value)
  }
}
