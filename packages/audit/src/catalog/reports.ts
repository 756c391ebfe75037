import type { Labels } from './labels.ts'

/** Why somebody reports an event of their own activity. */
export const reportReasons = {
  not_me: { en: 'This wasn’t me', de: 'Das war ich nicht' },
  suspicious: { en: 'Looks suspicious', de: 'Wirkt verdächtig' },
  unknown_device: { en: 'Unknown device', de: 'Unbekanntes Gerät' },
  unknown_location: { en: 'Unknown location', de: 'Unbekannter Ort' },
  other: { en: 'Something else', de: 'Etwas anderes' },
} as const satisfies Record<string, Labels>

/** Where a report stands. Every report begins as `pending`. */
export const reportStatuses = {
  pending: { en: 'Waiting', de: 'Wartet' },
  reviewed: { en: 'Reviewed', de: 'Geprüft' },
  resolved: { en: 'Resolved', de: 'Gelöst' },
  dismissed: { en: 'Dismissed', de: 'Abgewiesen' },
} as const satisfies Record<string, Labels>

export type ReportReason = keyof typeof reportReasons
export type ReportStatus = keyof typeof reportStatuses
