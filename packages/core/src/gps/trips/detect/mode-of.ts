import type { TripMode } from '@heimdall/contracts'

/** How somebody travels, by how fast they are while they move: runners walk, and whoever beats a good cyclist drives. */
export function modeOf({ meanKmh, topKmh }: { meanKmh: number; topKmh: number }): TripMode {
  if (meanKmh < 9 && topKmh < 22) return 'walk'
  return meanKmh < 28 && topKmh < 65 ? 'cycle' : 'drive'
}
