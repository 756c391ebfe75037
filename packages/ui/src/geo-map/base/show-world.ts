import type { FeatureCollection } from 'geojson'
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { Bounds } from '../map-view.ts'
import { holds, meets, wider } from './boxed.ts'
import { fineFromZoom, loadWorld, type WorldData } from './world-data.ts'

/**
 * Draws land and borders. Once somebody comes near enough to see the difference, the fine ones, of what is around there alone: all of
 * them keep MapLibre's worker busy for seconds, and whatever else is to be drawn behind them.
 */
export async function showWorld(
  map: MapLibre,
  locale: string,
  boundsOf: () => Bounds,
  signal: AbortSignal,
): Promise<void> {
  const coarse = await loadWorld('coarse', locale, signal)
  if (signal.aborted) return
  const everywhere: Bounds = [-180, -90, 180, 90]
  let fine: Promise<WorldData> | null = null
  let drawn: { world: WorldData; around: Bounds } | null = null

  function draw(world: WorldData, around: Bounds): void {
    if (drawn?.world === world && holds(drawn.around, boundsOf())) return
    drawn = { world, around }
    map.getSource<GeoJSONSource>('land')?.setData(landOf(world, around))
    map.getSource<GeoJSONSource>('borders')?.setData(bordersOf(world, around))
  }

  async function look(): Promise<void> {
    if (map.getZoom() < fineFromZoom) return draw(coarse, everywhere)
    fine ??= loadWorld('fine', locale, signal)
    // What is drawn stays when the finer file does not come; the next move asks again.
    const world = await fine.catch(() => {
      fine = null
      return null
    })
    if (world && !signal.aborted && map.getZoom() >= fineFromZoom) draw(world, wider(boundsOf()))
  }

  map.getSource<GeoJSONSource>('countries')?.setData(coarse.labels)
  draw(coarse, everywhere)
  map.on('moveend', () => void look())
  await look()
}

const landOf = ({ land }: WorldData, around: Bounds): FeatureCollection => ({
  type: 'FeatureCollection',
  features: land
    .filter(({ box }) => meets(around, box))
    .map(({ shape }) => ({
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates: shape },
      properties: {},
    })),
})

const bordersOf = ({ borders }: WorldData, around: Bounds): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: {
        type: 'MultiLineString',
        coordinates: borders.filter(({ box }) => meets(around, box)).map(({ shape }) => shape),
      },
      properties: {},
    },
  ],
})
