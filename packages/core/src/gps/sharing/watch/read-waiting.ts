import type { Services } from '../../../kernel/index.ts'
import { readFixes } from '../../positions/index.ts'
import { conceal, type HiddenArea, type Waiting } from '../visible/index.ts'

/** Phones may be ahead by a day; what is later is refused. */
const aheadMs = 25 * 3_600_000

/** The latest fixes of a device from a moment on, oldest first; what lies in a zone without where it was. */
export async function readWaiting(
  services: Services,
  deviceId: string,
  { areas }: { areas: readonly HiddenArea[] },
  { from, limit }: { from: number; limit: number },
): Promise<Waiting[]> {
  const to = services.clock.now().getTime() + aheadMs
  const fixes = await readFixes(services.gps.reads, { deviceId, from, to, order: 'desc', limit })
  return fixes.reverse().map((fix) => conceal(fix, areas))
}
