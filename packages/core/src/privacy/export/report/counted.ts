import type { DataExportSections } from '@heimdall/contracts'

/** What there is how much of, in the order of the report. */
export const counted = [
  'platformAccounts',
  'connectedApps',
  'ownedApps',
  'apiKeys',
  'passkeys',
  'sessions',
  'auditEvents',
  'devices',
  'positions',
  'trips',
  'geofences',
  'geofenceEvents',
  'shares',
  'grants',
  'seenBy',
  'mails',
] as const satisfies readonly (keyof DataExportSections)[]
export type Counted = (typeof counted)[number]
