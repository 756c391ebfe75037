import type { SecurityState } from '@heimdall/contracts'

/** Below this it is time for new ones. */
export const fewBackupCodes = 3

export interface Protection {
  level: 'well' | 'almost' | 'weak'
  /** The one thing that would help most. */
  next: 'second_factor' | 'backup_codes' | null
}

/** How well an account is protected, and what to do next: the same for every page that says it. */
export function protectionOf(state: SecurityState): Protection {
  if (state.totpSince === null && state.passkeys === 0) return { level: 'weak', next: 'second_factor' }
  // Two passkeys stand in for each other; any single device can get lost.
  const isOneDevice = state.passkeys + (state.totpSince === null ? 0 : 1) < 2
  const left = state.backupCodes?.left ?? 0
  if (left === 0 && isOneDevice) return { level: 'almost', next: 'backup_codes' }
  if (state.backupCodes !== null && left < fewBackupCodes) return { level: 'almost', next: 'backup_codes' }
  return { level: 'well', next: null }
}
