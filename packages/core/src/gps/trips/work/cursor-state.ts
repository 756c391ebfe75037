import { type DetectorState, newDetectorState } from '../detect/index.ts'

/** What a cursor keeps. Another `version` is what another Heimdall has written, and not understood here. */
export interface CursorState {
  version: 2
  detector: DetectorState
  /** All trips that started before this are as they are, until detection turns back. */
  settledAt: number
}

/** As it was kept; else as if nothing was known from `position` on. */
export function cursorStateOf(kept: unknown, position: Date | null): CursorState {
  const isOurs = typeof kept === 'object' && kept !== null && 'version' in kept && kept.version === 2
  // Only `CursorState` is ever written under this version.
  if (isOurs) return kept as CursorState
  return { version: 2, detector: newDetectorState(), settledAt: position?.getTime() ?? 0 }
}
