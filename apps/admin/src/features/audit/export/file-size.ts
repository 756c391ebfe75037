import type { NumberFormatOptions } from 'use-intl'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** For `format.number`: a size in the largest unit that leaves a whole number before the point. */
export function fileSize(bytes: number): { value: number; options: NumberFormatOptions } {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const value = bytes / 1000 ** power
  return {
    value,
    options: {
      style: 'unit',
      unit: units[power] ?? 'byte',
      maximumFractionDigits: power === 0 || value >= 100 ? 0 : 1,
    },
  }
}
