import { THead, THeaderCell } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { auditColumnIds, auditColumnLooks } from './audit-columns.tsx'
import type { SortKey } from './audit-search.ts'
import { useAuditSearch } from './use-audit-search.ts'

/** Sorting is the server's: a click changes the URL, and with it the list. */
export function AuditTableHead() {
  const t = useTranslations('audit.columns')
  const { search, change } = useAuditSearch()
  const sorted = search.sort ?? 'time'
  const direction = search.dir ?? 'desc'

  function sortBy(key: SortKey) {
    const dir = key === sorted ? (direction === 'desc' ? 'asc' : 'desc') : key === 'time' ? 'desc' : 'asc'
    // The usual order stands in no URL.
    const usual = key === 'time' && dir === 'desc'
    change(usual ? { sort: undefined, dir: undefined } : { sort: key, dir })
  }
  return (
    <THead>
      <tr aria-rowindex={1}>
        {auditColumnIds.map((id) => {
          const { className, sort } = auditColumnLooks[id]
          return (
            <THeaderCell
              key={id}
              className={`${className} px-3!`}
              sort={sort === sorted ? direction : 'none'}
              onSort={sort && (() => sortBy(sort))}
            >
              {t(id)}
            </THeaderCell>
          )
        })}
      </tr>
    </THead>
  )
}
