import { PageHeader } from '@heimdall/ui'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { AuditConsole } from './audit-console.tsx'
import { filtersOf } from './audit-search.ts'
import { AuditToolbar } from './audit-toolbar.tsx'
import { useAuditSearch } from './use-audit-search.ts'

export function AuditPage() {
  const t = useTranslations('audit')
  usePageTitle(t('title'))
  const { search } = useAuditSearch()
  const [paused, setPaused] = useState(false)
  const key = JSON.stringify(filtersOf(search))
  // The key is the filters' content; opening an event is no change of it.
  const filters = useMemo(() => filtersOf(search), [key])
  return (
    // As high as the window from 1024 px up: there the table scrolls by itself, below that the page does.
    <div className="flex flex-col gap-4 lg:h-[calc(100dvh-4rem)]">
      <PageHeader title={t('title')} description={t('description')} className="mb-0! max-sm:hidden" />
      <h1 className="text-xl font-semibold tracking-tight sm:hidden">{t('title')}</h1>
      <AuditToolbar />
      <AuditConsole key={key} filters={filters} paused={paused} onPausedChange={setPaused} />
    </div>
  )
}
