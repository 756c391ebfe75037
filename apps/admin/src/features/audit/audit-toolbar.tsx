import { Button, Toolbar } from '@heimdall/ui'
import { ChartBarDecreasing, FilterX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { isFiltered } from './audit-search.ts'
import { CountryFilter } from './country-filter.tsx'
import { StateFilters } from './state-filters.tsx'
import { TermFilters } from './term-filters.tsx'
import { TimeFilter } from './time-filter.tsx'
import { TypeFilter } from './type-filter.tsx'
import { useAuditSearch } from './use-audit-search.ts'

/** Everything that narrows the list by a click. On phones one row to swipe, so that the list begins on the first screen. */
export function AuditToolbar() {
  const t = useTranslations('audit')
  const { search, change, clear } = useAuditSearch()
  const broken = search.facets === true
  return (
    <Toolbar
      label={t('filters')}
      className="max-sm:-mx-4 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:[scrollbar-width:none] max-sm:*:shrink-0"
    >
      <Button
        size="sm"
        aria-pressed={broken}
        onClick={() => change({ facets: broken ? undefined : true }, { replace: true })}
        className={broken ? 'bg-active!' : undefined}
      >
        <ChartBarDecreasing aria-hidden="true" />
        {t('facets.title')}
      </Button>
      <TimeFilter />
      <TypeFilter />
      <StateFilters />
      <TermFilters />
      <CountryFilter />
      {isFiltered(search) && (
        <Button size="sm" variant="ghost" onClick={clear}>
          <FilterX aria-hidden="true" />
          {t('clearFilters')}
        </Button>
      )}
    </Toolbar>
  )
}
