import { addProtocol, type Map as MapLibre } from 'maplibre-gl'
import { namesLayer, ownNames, vectorTileLayers } from './base-style.ts'
import type { MapColours } from './map-colours.ts'
import type { TileSettings } from './tile-settings.ts'

let knowsPmtiles = false

/** Lays the operator's tiles over the base map. Their own names then take the place of ours. */
export async function addTiles(
  map: MapLibre,
  { url, kind, attribution }: NonNullable<TileSettings['tiles']>,
  colours: MapColours,
): Promise<void> {
  const credit = attribution === null ? {} : { attribution }
  const address = new URL(url, window.location.href).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
  if (kind === 'pmtiles') {
    const { PMTiles, Protocol, TileType } = await import('pmtiles')
    if (!knowsPmtiles) addProtocol('pmtiles', new Protocol().tile)
    knowsPmtiles = true
    const { tileType } = await new PMTiles(address).getHeader()
    const isVector = tileType === TileType.Mvt || tileType === TileType.Mlt
    map.addSource('tiles', { type: isVector ? 'vector' : 'raster', url: `pmtiles://${address}`, ...credit })
    addLayers(map, isVector, colours)
    return
  }
  const isVector = kind === 'vector'
  map.addSource('tiles', {
    type: isVector ? 'vector' : 'raster',
    tiles: [address],
    ...(isVector ? {} : { tileSize: 256 }),
    ...credit,
  })
  addLayers(map, isVector, colours)
}

function addLayers(map: MapLibre, isVector: boolean, colours: MapColours): void {
  if (isVector) {
    for (const layer of vectorTileLayers(colours)) map.addLayer(layer, namesLayer)
  } else {
    map.addLayer({ id: 'tiles-raster', type: 'raster', source: 'tiles' }, namesLayer)
  }
  for (const layer of ownNames) map.setLayoutProperty(layer, 'visibility', 'none')
}
