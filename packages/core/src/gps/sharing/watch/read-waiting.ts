import type { Services } from '../../../kernel/index.ts'
import { storedAheadMs } from '../../ahead.ts'
import { readFixes } from '../../positions/index.ts'
import { conceal, type HiddenArea, type Waiting } from '../visible/index.ts'

/** A clock that is this far behind is no reason to look further. */
const usualMs = 60_000

interface Most {
  /** By a clock that is right. */
  from: number
  /** Of those that may be due, the latest so many. */
  due: number
  /** Of those that wait, the first so many. */
  waiting: number
}

/**
 * Fixes of a device from a moment on, oldest first; what lies in a zone without where it was. However many there are that wait,
 * or that a clock has dated ahead: they take no place from what is shown. Nor does it matter how far a clock is behind.
 */
export async function readWaiting(
  services: Services,
  deviceId: string,
  { areas }: { areas: readonly HiddenArea[] },
  { delayMs }: { delayMs: number },
  { from, due, waiting }: Most,
): Promise<Waiting[]> {
  const now = services.clock.now().getTime()
  // What is newer than this is not due, whenever it came.
  const split = now - delayMs + 1
  const { reads } = services.gps
  const behindMs = await howFarBehind(services, deviceId)
  const span = { deviceId, from: from - behindMs, to: split, order: 'desc', limit: due } as const
  const [latest, received, next] = await Promise.all([
    readFixes(reads, span),
    // Where a clock is behind, the latest may all have come within the delay.
    behindMs > usualMs ? readFixes(reads, { ...span, receivedBefore: split }) : [],
    waiting === 0
      ? []
      : readFixes(reads, { deviceId, from: split, to: now + storedAheadMs, order: 'asc', limit: waiting }),
  ])
  const earliest = latest.at(-1)?.fixTime ?? Number.POSITIVE_INFINITY
  const earlier = received.filter(({ fixTime }) => fixTime < earliest)
  return [...earlier.reverse(), ...latest.reverse(), ...next].map((fix) => conceal(fix, areas))
}

/** By how much the clock of a device was behind when it was heard last, or how old what it sent was. */
async function howFarBehind({ gps: { reads } }: Services, deviceId: string): Promise<number> {
  const [state] = await reads<{ behindMs: number | null }[]>`
    SELECT extract(epoch FROM received_at - fix_time)::float8 * 1000 AS "behindMs"
    FROM gps_device_states WHERE device_id = ${deviceId}`
  return Math.max(0, state?.behindMs ?? 0)
}
