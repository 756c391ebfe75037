import { useTranslations } from 'use-intl'
import { SingleFilter } from './single-filter.tsx'
import { useAuditSearch } from './use-audit-search.ts'
import { useCatalog } from './use-catalog.ts'

const toOptions = (terms: readonly { id: string; label: string }[]) =>
  terms.map(({ id, label }) => ({ value: id, label, keywords: id }))

/** Where it came from, and what it was about. */
export function TermFilters() {
  const t = useTranslations('audit.filter')
  const catalog = useCatalog()
  const { search, change } = useAuditSearch()
  return (
    <>
      <SingleFilter
        label={t('source')}
        options={toOptions(catalog.sources)}
        value={search.source}
        onChange={(source) => change({ source })}
      />
      <SingleFilter
        label={t('resource')}
        options={toOptions(catalog.resources)}
        value={search.resource}
        onChange={(resource) => change({ resource })}
      />
    </>
  )
}
