import type { ReportReason, ReportStatus } from '@heimdall/contracts'
import type { Tone } from '@heimdall/ui'
import { useLocale } from 'use-intl'
import { useCatalogView } from '../audit/use-catalog.ts'

export const statusTone: Record<ReportStatus, Tone> = {
  pending: 'warning',
  reviewed: 'info',
  resolved: 'success',
  dismissed: 'neutral',
}

/** Names of reasons and states, as the catalog has them. */
export function useReportTerms() {
  const view = useCatalogView()
  const locale = useLocale()
  return {
    reason: (id: ReportReason) => view?.reportReasons.find((term) => term.id === id)?.labels[locale] ?? id,
    status: (id: ReportStatus) => view?.reportStatuses.find((term) => term.id === id)?.labels[locale] ?? id,
  }
}
