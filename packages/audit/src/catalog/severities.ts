import type { Labels } from './labels.ts'

/**
 * How much attention an event deserves: `info` is daily life, `notice` is worth reading, `warning` is worth
 * checking, `critical` should wake somebody.
 */
export const severities = {
  info: { en: 'Info', de: 'Information' },
  notice: { en: 'Notice', de: 'Hinweis' },
  warning: { en: 'Warning', de: 'Warnung' },
  critical: { en: 'Critical', de: 'Kritisch' },
} as const satisfies Record<string, Labels>

export type Severity = keyof typeof severities
