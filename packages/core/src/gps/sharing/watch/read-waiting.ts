import type { Services } from '../../../kernel/index.ts'
import { readFixes } from '../../positions/index.ts'
import { conceal, type HiddenArea, type Waiting } from '../visible/index.ts'

/** Phones may be ahead by a day; what is later is refused. */
const aheadMs = 25 * 3_600_000

interface Most {
  from: number
  /** Of those that may be due, the latest so many. */
  due: number
  /** Of those that wait, the first so many. */
  waiting: number
}

/**
 * Fixes of a device from a moment on, oldest first; what lies in a zone without where it was. However many there are that wait,
 * or that a clock has dated ahead: they take no place from what is shown.
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
  const [latest, next] = await Promise.all([
    readFixes(reads, { deviceId, from, to: split, order: 'desc', limit: due }),
    waiting === 0
      ? []
      : readFixes(reads, { deviceId, from: split, to: now + aheadMs, order: 'asc', limit: waiting }),
  ])
  return [...latest.reverse(), ...next].map((fix) => conceal(fix, areas))
}
