import type { Fix } from '../fix.ts'

/** A fix as it arrives, before it is known what it means. */
export type NewFix = Omit<Fix, 'deviceId' | 'userId' | 'receivedAt' | 'flags'>
