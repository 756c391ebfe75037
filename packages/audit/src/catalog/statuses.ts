import type { Labels } from './labels.ts'

/** Whether the act succeeded. Events are `success` unless said otherwise; a failure carries its reason. */
export const statuses = {
  success: { en: 'Succeeded', de: 'Erfolgreich' },
  failure: { en: 'Failed', de: 'Fehlgeschlagen' },
} as const satisfies Record<string, Labels>

export type AuditStatus = keyof typeof statuses
