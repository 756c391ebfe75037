import { mercatorX, mercatorY, worldPx } from '@heimdall/geo'
import type { Map as MapLibre } from 'maplibre-gl'

/** From the unit square to CSS pixels. */
export type Screen = {
  left: (x: number) => number
  top: (y: number) => number
  width: number
  height: number
}

/** The map as it is now. North is up and nothing is tilted, so it is a scale and a shift. */
export function screenOf(map: MapLibre): Screen {
  const centre = map.getCenter()
  const [centreX, centreY] = [mercatorX(centre.lng), mercatorY(centre.lat)]
  const scale = worldPx * 2 ** map.getZoom()
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return {
    left(x) {
      const across = x - centreX
      return (across - Math.round(across)) * scale + width / 2
    },
    top: (y) => (y - centreY) * scale + height / 2,
    width,
    height,
  }
}
