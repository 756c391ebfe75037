import { distanceM, type Shape } from '@heimdall/geo'
import type { Map as MapLibre } from 'maplibre-gl'

/** A radius or width that is easy to see and to grasp where the map is now, metres, with one or two digits. */
export function sizeInView(map: MapLibre, kind: Shape['type']): number {
  const { lng, lat } = map.getCenter()
  const side = map.unproject([map.getContainer().clientWidth / 2 + 100, map.getContainer().clientHeight / 2])
  const hundredPx = distanceM({ latitude: lat, longitude: lng }, { latitude: side.lat, longitude: side.lng })
  const size = kind === 'corridor' ? hundredPx / 3 : hundredPx
  const unit = 10 ** Math.floor(Math.log10(Math.max(10, size)))
  return Math.min(kind === 'corridor' ? 50_000 : 500_000, Math.max(20, Math.round(size / unit) * unit))
}
