import { type Total, totalCap } from '@heimdall/contracts'
import { Button } from '@heimdall/ui'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'use-intl'

export type PagerProps = {
  page: number
  limit: number
  total: Total
  /** `undefined` is the first page, which stands in no URL. */
  onPage: (page: number | undefined) => void
}

/** One page fits: nothing to see. */
export function Pager({ page, limit, total, onPage }: PagerProps) {
  const t = useTranslations('pager')
  const last = Math.max(1, Math.ceil((total === '10000+' ? totalCap : total) / limit))
  if (last === 1 && page === 1) return null
  return (
    <nav aria-label={t('label')} className="mt-3 flex items-center justify-end gap-3 text-xs text-muted">
      <span role="status" className="tabular">
        {t('position', { page, last })}
      </span>
      <Button
        size="sm"
        disabled={page <= 1}
        onClick={() => onPage(page > 2 ? Math.min(page - 1, last) : undefined)}
      >
        <ChevronLeft aria-hidden="true" />
        {t('previous')}
      </Button>
      <Button size="sm" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('next')}
        <ChevronRight aria-hidden="true" />
      </Button>
    </nav>
  )
}
