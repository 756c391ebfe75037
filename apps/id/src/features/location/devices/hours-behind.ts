import type { Position } from '@heimdall/contracts'

interface Moved {
  position: Pick<Position, 'fixTime' | 'receivedAt'> | null
}

const hourMs = 3_600_000

/**
 * How many hours the clock of a device seems to be behind: so old was what moved it last when it came. Less than one says nothing, and
 * neither does a device that catches up after a dead spot, until it has.
 */
export function hoursBehind(live: Moved | null): number {
  if (!live?.position) return 0
  const { fixTime, receivedAt } = live.position
  const ageMs = Date.parse(receivedAt) - Date.parse(fixTime)
  return ageMs < hourMs ? 0 : Math.round(ageMs / hourMs)
}
