import { BifrostLine, EmptyState } from '@heimdall/ui'
import { TextSearch } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { AuditFeed } from './use-audit-feed.ts'
import { useFetchAhead } from './use-fetch-ahead.ts'

/** Nothing was found yet, and the log has not ended: what is rare is looked for step by step. */
export function LookingFurther({ query }: { query: AuditFeed['query'] }) {
  const t = useTranslations('audit')
  useFetchAhead(query, 0, 0)
  return (
    <>
      <BifrostLine mode="indeterminate" label={t('loadingMore')} />
      <EmptyState
        icon={<TextSearch />}
        title={t('lookingFurther.title')}
        description={t('lookingFurther.description')}
      />
    </>
  )
}
