import type { BoundingBox } from '@heimdall/contracts'
import { zoomToShow } from '@heimdall/geo'

/** The zoom at which all of a window's pixels show a box. What comes closer is asked for when somebody does. */
export const zoomOfWindow = (box: BoundingBox): number =>
  zoomToShow(box, Math.max(window.innerWidth, window.innerHeight) * window.devicePixelRatio)
