import type { Box } from './box.ts'
import { mercatorX, mercatorY, worldPx } from './mercator.ts'

/** Of short ways no more is worth drawing before somebody looks closer: a pixel is some metres. */
const closest = 14

/** The whole zoom at which a box is at least so many pixels long, and less than twice as many. */
export function zoomToShow({ west, south, east, north }: Box, px: number): number {
  const wide = mercatorX(east) - mercatorX(west) + (west > east ? 1 : 0)
  const size = Math.max(wide, mercatorY(south) - mercatorY(north))
  if (size === 0) return closest
  return Math.max(0, Math.min(closest, Math.ceil(Math.log2(px / worldPx / size))))
}
