import { countryName } from '@heimdall/contracts'
import { AuditIcon, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { Info } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import type { AuditFilters } from '../audit-search.ts'
import { countedFormat } from '../counted-format.ts'
import { searchTrouble } from '../search/search-trouble.ts'
import { useIsTimed } from '../search/use-is-timed.ts'
import { useCatalog } from '../use-catalog.ts'
import { FacetGroup } from './facet-group.tsx'
import { facetsOptions } from './facets-options.ts'

export type FacetGroupsProps = {
  filters: AuditFilters
  /** How often to ask again; false while nothing new can come. */
  refreshMs: number | false
}

/** What the present search is made of, counted. */
export function FacetGroups({ filters, refreshMs }: FacetGroupsProps) {
  const t = useTranslations('audit.facets')
  const tAudit = useTranslations('audit')
  const locale = useLocale()
  const format = useFormatter()
  const catalog = useCatalog()
  const timed = useIsTimed(filters)
  const { data, error, isLoadingError, refetch, isFetching } = useQuery({
    ...facetsOptions(filters),
    refetchInterval: refreshMs,
  })
  const trouble = isLoadingError ? searchTrouble(error) : null
  if (trouble) return <p className="px-2 text-xs text-muted">{tAudit(`trouble.${trouble}.title`)}</p>
  if (isLoadingError) {
    return (
      <QueryError
        title={t('failed')}
        error={error}
        onRetry={() => void refetch()}
        pending={isFetching}
        className="px-2! py-6!"
      />
    )
  }
  if (!data) return <SkeletonRows label={t('loading')} rows={8} />
  return (
    <div className="flex flex-col gap-4">
      {!timed && <p className="-mb-1 px-2 text-xs text-muted">{t('lastDay')}</p>}
      {data.countedFrom && (
        <p className="flex gap-1.5 rounded-md bg-info-soft px-2 py-1.5 text-xs text-pretty text-info-ink">
          <Info aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          {t('partial', { from: format.dateTime(new Date(data.countedFrom), countedFormat) })}
        </p>
      )}
      <FacetGroup
        facet="type"
        counts={data.types}
        labelOf={catalog.typeLabel}
        iconOf={(type) => <AuditIcon nodes={catalog.type(type)?.iconNodes ?? []} />}
      />
      <FacetGroup facet="status" counts={data.statuses} labelOf={catalog.statusLabel} />
      <FacetGroup facet="source" counts={data.sources} labelOf={catalog.sourceLabel} />
      <FacetGroup
        facet="country"
        counts={data.countries}
        labelOf={(code) => countryName(code, locale)}
        iconOf={(code) => (
          <span className="rounded-xs bg-active px-1 font-mono text-2xs font-medium text-muted">{code}</span>
        )}
      />
    </div>
  )
}
