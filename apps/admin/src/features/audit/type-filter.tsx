import { AuditIcon, FilterMenu } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useAuditSearch } from './use-audit-search.ts'
import { useCatalog } from './use-catalog.ts'

export function TypeFilter() {
  const t = useTranslations('audit.filter')
  const catalog = useCatalog()
  const { search, change } = useAuditSearch()
  const groups = catalog.categories.map(({ id, label }) => ({
    id,
    label,
    options: catalog.types
      .filter((type) => type.category === id)
      .map(({ type, iconNodes }) => ({
        value: type,
        label: catalog.typeLabel(type),
        icon: <AuditIcon nodes={iconNodes} />,
        keywords: type,
      })),
  }))
  return (
    <FilterMenu
      label={t('type')}
      groups={groups}
      value={search.type ?? []}
      onValueChange={(type) => change({ type: type.length > 0 ? type : undefined })}
      searchLabel={t('searchTypes')}
      emptyText={t('nothingFound')}
      clearLabel={t('clear', { filter: t('type') })}
    />
  )
}
