import { AuditIcon, FilterMenu, SegmentedControl, Toolbar } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import type { ActivitySearch } from './activity-search.ts'
import { AppFilter } from './app-filter.tsx'
import type { EventBook } from './event-book.ts'

export interface ActivityFiltersProps {
  book: EventBook | undefined
  search: ActivitySearch
  onChange: (change: Pick<ActivitySearch, 'category' | 'status' | 'app'>) => void
}

export function ActivityFilters({ book, search, onChange }: ActivityFiltersProps) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const options = (book?.categories ?? []).map(({ id, labels, iconNodes }) => ({
    value: id,
    label: labels[locale],
    icon: <AuditIcon nodes={iconNodes} />,
  }))
  return (
    <Toolbar label={t('filters')} className="mb-6">
      <SegmentedControl
        label={t('status')}
        value={search.status ?? 'all'}
        onValueChange={(status) => onChange({ status: status === 'all' ? undefined : status })}
        options={[
          { value: 'all', label: t('allStatuses') },
          { value: 'success', label: t('success') },
          { value: 'failure', label: t('failure') },
        ]}
      />
      <FilterMenu
        label={t('category')}
        clearLabel={t('clearCategory')}
        searchLabel={t('findCategory')}
        emptyText={t('noCategory')}
        multiple={false}
        groups={[{ id: 'categories', options }]}
        value={search.category === undefined ? [] : [search.category]}
        onValueChange={([category]) => onChange({ category })}
      />
      {search.app !== undefined && (
        <AppFilter clientId={search.app} onClear={() => onChange({ app: undefined })} />
      )}
    </Toolbar>
  )
}
