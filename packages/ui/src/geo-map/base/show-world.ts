import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { Bounds } from '../map-view.ts'
import { holds, wider } from './boxed.ts'
import { clipPolygon } from './clip-polygon.ts'
import { fineFromZoom, loadWorld, type World } from './world-data.ts'

const patienceMs = 250
const passed = (ms: number) => new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))

type Options = {
  locale: string
  boundsOf: () => Bounds
  styled: Promise<unknown>
  /** Once there is land, be it the coarse one. */
  onDrawn: () => void
  signal: AbortSignal
}

/**
 * Draws land, borders and names of countries, of what is around there alone: all of them keep MapLibre's worker busy for seconds, and
 * whatever else is to be drawn behind them. The fine ones once somebody comes near enough to see the difference. Files are asked for
 * at once, and drawn when the style stands.
 */
export async function showWorld(
  map: MapLibre,
  { locale, boundsOf, styled, onDrawn, signal }: Options,
): Promise<void> {
  let fine: Promise<World | null> | null = null
  let drawn: { world: World; around: Bounds } | null = null
  let named: Bounds | null = null

  // What is drawn stays when the finer file does not come; the next move asks again.
  const loadFine = () => {
    fine ??= loadWorld('fine').catch(() => {
      fine = null
      return null
    })
    return fine
  }
  const isNear = () => map.getZoom() >= fineFromZoom

  function draw(world: World): void {
    if (drawn?.world === world && holds(drawn.around, boundsOf())) return
    const around = wider(boundsOf())
    drawn = { world, around }
    map.getSource<GeoJSONSource>('land')?.setData({
      type: 'FeatureCollection',
      features: world.land(around).flatMap((rings) =>
        clipPolygon(rings, around).map((coordinates) => ({
          type: 'Feature',
          geometry: { type: 'Polygon', coordinates },
          properties: {},
        })),
      ),
    })
    map.getSource<GeoJSONSource>('borders')?.setData({
      type: 'Feature',
      geometry: { type: 'MultiLineString', coordinates: world.borders(around) },
      properties: {},
    })
    onDrawn()
  }

  function name(coarse: World): void {
    if (named && holds(named, boundsOf())) return
    named = wider(boundsOf())
    map.getSource<GeoJSONSource>('countries')?.setData(coarse.labels(named, locale))
  }

  if (isNear()) void loadFine()
  const [coarse] = await Promise.all([loadWorld('coarse'), styled])
  if (signal.aborted) return

  async function look(): Promise<void> {
    name(coarse)
    if (!isNear()) return draw(coarse)
    const loading = loadFine()
    // Coasts are there soon, even where the exact ones take their time; drawn twice at once they would delay everything else.
    if (!drawn && !(await Promise.race([loading, passed(patienceMs)])) && !drawn) draw(coarse)
    const world = await loading
    if (world && !signal.aborted && isNear()) draw(world)
  }
  map.on('moveend', () => void look())
  await look()
}
