import { countryName } from '@heimdall/contracts'
import { useLocale, useTranslations } from 'use-intl'
import type { AuditFilters } from '../audit-search.ts'
import { useCatalog } from '../use-catalog.ts'
import { useRangeLabel } from '../use-range-label.ts'

interface FilterWords {
  id: string
  term: string
  value: string
  code?: boolean
}

/** The filters that are set, each as a term and its value. */
export function useFilterWords(filters: AuditFilters): FilterWords[] {
  const t = useTranslations('audit.filter')
  const tExport = useTranslations('audit.export.filters')
  const locale = useLocale()
  const catalog = useCatalog()
  const range = useRangeLabel(filters)
  const { q, type, status, source, resource, country, reported } = filters
  const timed = filters.range !== undefined || filters.from !== undefined || filters.to !== undefined
  const words: (FilterWords | false | undefined)[] = [
    q !== undefined && { id: 'q', term: tExport('search'), value: q, code: true },
    timed && { id: 'range', term: tExport('range'), value: range },
    type && { id: 'type', term: t('type'), value: type.map(catalog.typeLabel).join(', ') },
    status && { id: 'status', term: t('status'), value: catalog.statusLabel(status) },
    reported !== undefined && {
      id: 'reported',
      term: t('reported'),
      value: reported ? t('reportedYes') : t('reportedNo'),
    },
    source !== undefined && { id: 'source', term: t('source'), value: catalog.sourceLabel(source) },
    resource !== undefined && { id: 'resource', term: t('resource'), value: catalog.resourceLabel(resource) },
    country !== undefined && { id: 'country', term: t('country'), value: countryName(country, locale) },
  ]
  return words.filter((word) => word !== false && word !== undefined)
}
