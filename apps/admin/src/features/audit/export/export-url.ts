import { spanOf, toLiveInput } from '../audit-input.ts'
import type { AuditFilters } from '../audit-search.ts'

export const exportFormats = ['csv', 'jsonl'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What the list shows, as an address to download it from. */
export function exportUrl(filters: AuditFilters, format: ExportFormat, now: Date): string {
  const params = new URLSearchParams({ format })
  for (const [key, value] of Object.entries({ ...toLiveInput(filters), ...spanOf(filters, now) })) {
    if (value === undefined || value === null) continue
    for (const item of Array.isArray(value) ? value : [value]) params.append(key, String(item))
  }
  return `/v1/admin/audit/export?${params}`
}

/** In the viewer's time, and sorting as it was made. */
export function exportName(format: ExportFormat, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  return `heimdall-audit-${day}-${two(now.getHours())}${two(now.getMinutes())}.${format}`
}
