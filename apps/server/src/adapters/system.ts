import { createRandomPool } from '@heimdall/audit'
import type { Clock, Random } from '@heimdall/core'

export const systemClock: Clock = { now: () => new Date() }

export const createSystemRandom = (): Random => ({ bytes: createRandomPool() })
