import { Badge } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { pendingOptions } from './reports-options.ts'

/** In the navigation: how many reports nobody has looked at. */
export function PendingBadge() {
  const t = useTranslations('reports')
  const total = useQuery(pendingOptions).data?.total ?? 0
  if (total === 0) return null
  return (
    <Badge tone="warning" className="tabular">
      {total}
      <span className="sr-only"> {t('waiting')}</span>
    </Badge>
  )
}
