import type { Map as MapLibre } from 'maplibre-gl'
import type { LiveStore } from './live-store.ts'
import { screenOf } from './screen-of.ts'

/** A finger is about as wide. */
const reachPx = 18

/** The device under a pointer; null where there is none. */
export function nearestDevice(
  map: MapLibre,
  store: LiveStore,
  point: { x: number; y: number },
): string | null {
  const toScreen = screenOf(map)
  let best: string | null = null
  let bestDistance = reachPx
  for (const { id, x, y } of store.positions()) {
    const [left, top] = toScreen(x, y)
    const distance = Math.hypot(left - point.x, top - point.y)
    if (distance < bestDistance) [best, bestDistance] = [id, distance]
  }
  return best
}
