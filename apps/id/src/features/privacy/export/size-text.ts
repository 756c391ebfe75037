import type { useFormatter } from 'use-intl'

/** "0.4 MB": how much to download, in the unit that disks are counted in. */
export const sizeText = (format: ReturnType<typeof useFormatter>, bytes: number): string =>
  bytes < 1_000_000
    ? format.number(Math.max(1, Math.round(bytes / 1_000)), { style: 'unit', unit: 'kilobyte' })
    : format.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
