import { useEffect } from 'react'
import { useGeoMap } from './map-context.ts'

/** So long what is there already waits for the rest. */
const patienceMs = 120

/**
 * Draws once what comes within a moment. A frame with one tile more takes as long as one with all of them, a tenth of a second and more
 * where there is no graphics card. Not beside what moves by itself.
 */
export function WholeFrames() {
  const { map } = useGeoMap()
  useEffect(() => {
    const repaint = map.triggerRepaint
    let waiting: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      clearTimeout(waiting)
      waiting = undefined
      repaint.call(map)
    }
    map.triggerRepaint = () => {
      if (map.isMoving() || map.areTilesLoaded()) draw()
      else waiting ??= setTimeout(draw, patienceMs)
    }
    return () => {
      clearTimeout(waiting)
      map.triggerRepaint = repaint
    }
  }, [map])
  return null
}
