import type { TripMode } from '@heimdall/contracts'
import type { WaySum } from './way.ts'

/** Passes are climbed by so much for each kilometre, up and down again. */
const mountainMPerKm = 10

/**
 * How somebody travels, by how fast they are while they move: runners walk, and whoever beats a good cyclist drives. Cyclists
 * come down a pass as fast as cars, but nobody drives up it so slowly.
 */
export function modeOf({
  meanSpeedKmh: mean,
  topSpeedKmh: top,
  distanceM,
  climbM,
}: Pick<WaySum, 'meanSpeedKmh' | 'topSpeedKmh' | 'distanceM' | 'climbM'>): TripMode {
  if ((mean < 9 && top < 22) || (mean < 14.5 && top < 18)) return 'walk'
  if (mean < 28 && top < 65) return 'cycle'
  const isMountainous = climbM >= (distanceM / 1_000) * mountainMPerKm
  return mean < 25 && top < 95 && isMountainous ? 'cycle' : 'drive'
}
