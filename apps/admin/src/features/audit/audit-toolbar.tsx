import { Button, Toolbar } from '@heimdall/ui'
import { FilterX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { DebouncedSearch } from '../../components/debounced-search.tsx'
import { isFiltered } from './audit-search.ts'
import { CountryFilter } from './country-filter.tsx'
import { StateFilters } from './state-filters.tsx'
import { TermFilters } from './term-filters.tsx'
import { TimeFilter } from './time-filter.tsx'
import { TypeFilter } from './type-filter.tsx'
import { useAuditSearch } from './use-audit-search.ts'

/** Everything that narrows the list. On phones one row to swipe, so that the list begins on the first screen. */
export function AuditToolbar() {
  const t = useTranslations('audit')
  const { search, change, clear } = useAuditSearch()
  return (
    <Toolbar
      label={t('filters')}
      className="max-sm:-mx-4 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:*:shrink-0"
    >
      <DebouncedSearch
        label={t('searchUser')}
        value={search.q ?? ''}
        onChange={(q) => change({ q: q || undefined }, { replace: true })}
        className="w-60"
        small
      />
      <TypeFilter />
      <StateFilters />
      <TermFilters />
      <CountryFilter />
      <TimeFilter />
      {isFiltered(search) && (
        <Button size="sm" variant="ghost" onClick={clear}>
          <FilterX aria-hidden="true" />
          {t('clearFilters')}
        </Button>
      )}
    </Toolbar>
  )
}
