import { mercatorX, mercatorY } from '@heimdall/geo'
import type { Map as MapLibre } from 'maplibre-gl'

/** From the unit square to CSS pixels of the map as it is now. North is up and nothing is tilted, so it is a scale and a shift. */
export function screenOf(map: MapLibre): (x: number, y: number) => readonly [left: number, top: number] {
  const centre = map.getCenter()
  const [centreX, centreY] = [mercatorX(centre.lng), mercatorY(centre.lat)]
  const scale = 512 * 2 ** map.getZoom()
  const { clientWidth, clientHeight } = map.getContainer()
  return (x, y) => {
    const across = x - centreX
    return [(across - Math.round(across)) * scale + clientWidth / 2, (y - centreY) * scale + clientHeight / 2]
  }
}
