import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import type { Bounds } from '../map-view.ts'
import { loadPlaces, type PlaceFeature, type SquareKey, squaresIn } from './places-data.ts'

/** Squares that are kept for when somebody comes back. */
const mostKept = 100

/** Names of cities and villages, for maps without tiles. A square that does not come is asked for again with the next move. */
export function showPlaces(map: MapLibre, locale: string, boundsOf: () => Bounds, signal: AbortSignal): void {
  const known = new Map<SquareKey, PlaceFeature[]>()
  const loading = new Map<SquareKey, Promise<void>>()
  let wanted = ''
  let drawn = ''

  async function load(key: SquareKey): Promise<void> {
    const places = await loadPlaces(key, locale, signal).catch(() => null)
    loading.delete(key)
    if (places) known.set(key, places)
  }

  /** Two moves in a row ask once. */
  function need(key: SquareKey): Promise<void> | undefined {
    if (!known.has(key) && !loading.has(key)) loading.set(key, load(key))
    return loading.get(key)
  }

  async function show(): Promise<void> {
    const keys = squaresIn(map.getZoom(), boundsOf())
    const asked = keys.join()
    wanted = asked
    await Promise.all(keys.map(need))
    const there = keys.filter((key) => known.has(key))
    // Meanwhile somebody has moved on, or this is there already.
    if (signal.aborted || wanted !== asked || drawn === there.join()) return
    drawn = there.join()
    const features = there.flatMap((key) => known.get(key) ?? [])
    map.getSource<GeoJSONSource>('places')?.setData({ type: 'FeatureCollection', features })
    for (const key of known.keys()) {
      if (known.size <= mostKept) break
      if (!there.includes(key)) known.delete(key)
    }
  }
  map.on('moveend', () => void show())
  void show()
}
