import type { Map as MapLibre } from 'maplibre-gl'

type Painted = Pick<
  MapLibre,
  'triggerRepaint' | 'isMoving' | 'areTilesLoaded' | 'isStyleLoaded' | 'once' | 'off'
>

interface HeldFrames {
  /** Nothing lies over the map any more. */
  uncover(): void
  /** Land is drawn, or never will be. */
  landIsThere(): void
  release(): void
}

/** So long what is there already waits for the rest. */
const patienceMs = 120
/** The first picture may take longer: each frame before it would keep it waiting. */
const firstPatienceMs = 2_000

/**
 * Draws once what comes within a moment: a frame with one tile more takes as long as one with all of them, a tenth of a second and more
 * where there is no graphics card. Not beside what moves by itself. While the map is covered nobody would see a frame: there is none
 * until `uncover`, and the first one then waits until all is there, land included; but not for good.
 */
export function holdFrames(map: Painted, isCovered: boolean): HeldFrames {
  const repaint = map.triggerRepaint
  let first: 'covered' | 'awaited' | 'drawn' = isCovered ? 'covered' : 'drawn'
  let hasLand = false
  let waiting: ReturnType<typeof setTimeout> | undefined
  // The first frame is also what asks for tiles.
  let hasAsked = false
  const onRender = () => {
    hasAsked = true
  }
  map.once('render', onRender)
  const draw = () => {
    clearTimeout(waiting)
    waiting = undefined
    if (first === 'awaited') first = 'drawn'
    repaint.call(map)
  }
  map.triggerRepaint = () => {
    if (!hasAsked || map.isMoving()) draw()
    else if (first === 'covered') return
    else if (first === 'awaited' ? hasLand && map.isStyleLoaded() : map.areTilesLoaded()) draw()
    else waiting ??= setTimeout(draw, first === 'awaited' ? firstPatienceMs : patienceMs)
  }
  return {
    uncover() {
      if (first !== 'covered') return
      first = 'awaited'
      map.triggerRepaint()
    },
    landIsThere() {
      hasLand = true
      if (first === 'awaited') map.triggerRepaint()
    },
    release() {
      clearTimeout(waiting)
      map.off('render', onRender)
      map.triggerRepaint = repaint
    },
  }
}
