import type { Fix } from '../fix.ts'
import { recordedAt } from '../recorded-at.ts'
import type { FencedFix } from './evaluate/index.ts'

/**
 * A fix as fences see it: at the time that can be believed, which never steps back from one that moves a device to the next,
 * so that a clock that was ahead neither makes a stay longer nor keeps crossings waiting for it.
 */
export const toFenced = ({
  latitude,
  longitude,
  accuracyM,
  ...times
}: Pick<Fix, 'fixTime' | 'receivedAt' | 'latitude' | 'longitude' | 'accuracyM'>): FencedFix => ({
  fixTime: recordedAt(times),
  deviceTime: times.fixTime,
  latitude,
  longitude,
  accuracyM,
})
