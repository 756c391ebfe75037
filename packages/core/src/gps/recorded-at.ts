import type { Fix } from './fix.ts'

/** When a fix was recorded, as far as that can be believed: by the clock of its device, yet not after it came. */
export const recordedAt = ({ fixTime, receivedAt }: Pick<Fix, 'fixTime' | 'receivedAt'>): number =>
  Math.min(fixTime, receivedAt)
