import { AuditStatus } from '@heimdall/contracts'
import { useTranslations } from 'use-intl'
import { SingleFilter } from './single-filter.tsx'
import { useAuditSearch } from './use-audit-search.ts'
import { useCatalog } from './use-catalog.ts'

/** How it ended, and whether somebody reported it. */
export function StateFilters() {
  const t = useTranslations('audit.filter')
  const catalog = useCatalog()
  const { search, change } = useAuditSearch()
  return (
    <>
      <SingleFilter
        label={t('status')}
        options={AuditStatus.options.map((value) => ({ value, label: catalog.statusLabel(value) }))}
        value={search.status}
        onChange={(status) => change({ status: AuditStatus.optional().parse(status) })}
      />
      <SingleFilter
        label={t('reported')}
        options={[
          { value: 'true', label: t('reportedYes') },
          { value: 'false', label: t('reportedNo') },
        ]}
        value={search.reported === undefined ? undefined : String(search.reported)}
        onChange={(value) => change({ reported: value === undefined ? undefined : value === 'true' })}
      />
    </>
  )
}
