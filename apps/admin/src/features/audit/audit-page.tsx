import { PageHeader } from '@heimdall/ui'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { AuditConsole } from './audit-console.tsx'
import { canGrow } from './audit-input.ts'
import { filtersOf } from './audit-search.ts'
import { AuditToolbar } from './audit-toolbar.tsx'
import { ExportButton } from './export/export-button.tsx'
import { FacetPanel } from './facets/facet-panel.tsx'
import { HistogramCard } from './histogram/histogram-card.tsx'
import { endOfSearch } from './search/end-of-search.ts'
import { SearchBox } from './search/search-box.tsx'
import { useReadSearch } from './search/use-read-search.ts'
import { useAuditSearch } from './use-audit-search.ts'
import { ViewsMenu } from './views/views-menu.tsx'

export function AuditPage() {
  const t = useTranslations('audit')
  usePageTitle(t('title'))
  const { search } = useAuditSearch()
  const read = useReadSearch()
  const [paused, setPaused] = useState(false)
  const key = JSON.stringify(filtersOf(search))
  // The key is the filters' content; opening an event is no change of it.
  const filters = useMemo(() => filtersOf(search), [key])
  const follows = !paused && canGrow(filters, endOfSearch(filters.q, read), new Date())
  return (
    // As high as the window from 1024 px up: there the table scrolls by itself, below that the page does.
    <div className="flex flex-col gap-3 lg:h-[calc(100dvh-4rem)] lg:min-h-160">
      <PageHeader
        title={t('title')}
        className="mb-0!"
        actions={
          <>
            <ViewsMenu />
            <ExportButton filters={filters} />
          </>
        }
      />
      <SearchBox />
      <AuditToolbar />
      <div className="flex min-h-0 flex-1 gap-3">
        <FacetPanel filters={filters} follows={follows} />
        <div className="@container flex min-w-0 flex-1 flex-col gap-3">
          <HistogramCard filters={filters} follows={follows} />
          <AuditConsole key={key} filters={filters} paused={paused} onPausedChange={setPaused} />
        </div>
      </div>
    </div>
  )
}
