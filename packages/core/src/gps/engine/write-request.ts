import type { KnownDevice } from './device-memory.ts'
import type { NewFix } from './new-fix.ts'

/** What one device sent at once. Fixes are tidy, and none of them is to be refused. */
export interface WriteRequest {
  device: KnownDevice
  receivedAt: number
  fixes: readonly NewFix[]
  /** What it said of its battery without a fix. */
  batteryPercent: number | null
  /** Of a file, not of the device itself: it is stored as if it came late, and moves nothing. */
  isHistory: boolean
}

export interface Written {
  accepted: number
  /** Known already, by device and fix time. */
  duplicate: number
}
