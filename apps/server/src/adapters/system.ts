import { randomBytes } from 'node:crypto'
import type { Clock, Random } from '@heimdall/core'

export const systemClock: Clock = { now: () => new Date() }
export const systemRandom: Random = { bytes: (size) => randomBytes(size) }
