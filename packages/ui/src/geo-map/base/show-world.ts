import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { fineFromZoom, loadWorld } from './world-data.ts'

/** Draws land and borders; the fine ones once somebody comes near enough to see the difference. */
export async function showWorld(map: MapLibre, locale: string, signal: AbortSignal): Promise<void> {
  const draw = async (detail: 'coarse' | 'fine') => {
    const { land, borders, labels } = await loadWorld(detail, locale, signal)
    if (signal.aborted) return
    map.getSource<GeoJSONSource>('land')?.setData(land)
    map.getSource<GeoJSONSource>('borders')?.setData(borders)
    if (detail === 'coarse') map.getSource<GeoJSONSource>('countries')?.setData(labels)
  }
  let asked = false
  const refine = () => {
    if (asked || map.getZoom() < fineFromZoom) return
    asked = true
    // What is drawn stays when the finer file does not come; the next move asks again.
    draw('fine').catch(() => {
      asked = false
    })
  }
  await draw('coarse')
  if (signal.aborted) return
  map.on('moveend', refine)
  refine()
}
