import { BifrostLine, Button } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { AuditFeed } from './use-audit-feed.ts'

/** Below the rows: the next page coming, or why it did not. */
export function ListEnd({ query }: { query: AuditFeed['query'] }) {
  const t = useTranslations('audit')
  const tCommon = useTranslations('common')
  if (query.isFetchingNextPage) return <BifrostLine mode="indeterminate" label={t('loadingMore')} />
  if (!query.isFetchNextPageError) return null
  return (
    <div
      role="alert"
      className="flex items-center justify-center gap-3 border-t border-line px-4 py-2 text-xs"
    >
      {t('moreFailed')}
      <Button size="sm" onClick={() => void query.fetchNextPage()}>
        {tCommon('retry')}
      </Button>
    </div>
  )
}
