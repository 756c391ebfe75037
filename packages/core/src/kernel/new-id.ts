import { v7 } from 'uuid'
import type { Clock, Random } from './ports.ts'

/** A UUIDv7: sorts by time, so that indexes grow at one end. */
export const newId = ({ clock, random }: { clock: Clock; random: Random }): string =>
  v7({ msecs: clock.now().getTime(), random: random.bytes(16) })
