import type { Position } from '@heimdall/contracts'

/** When it was there, in ms, as far as that can be believed: a clock that was ahead must not hold up what comes after it. */
export const recordedAt = ({ fixTime, receivedAt }: Position): number =>
  Math.min(Date.parse(fixTime), Date.parse(receivedAt))
