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
  const screen = screenOf(map)
  let best = -1
  let bestDistance = reachPx
  store.each((slot, x, y) => {
    const [across, down] = [screen.left(x) - point.x, screen.top(y) - point.y]
    if (Math.abs(across) > reachPx || Math.abs(down) > reachPx) return
    const distance = Math.hypot(across, down)
    if (distance < bestDistance) [best, bestDistance] = [slot, distance]
  })
  return best === -1 ? null : store.idAt(best)
}
