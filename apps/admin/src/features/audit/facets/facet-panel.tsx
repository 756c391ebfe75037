import { Card, Drawer, useMediaQuery } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { AuditFilters } from '../audit-search.ts'
import { useAuditSearch } from '../use-audit-search.ts'
import { FacetGroups } from './facet-groups.tsx'

/** Counting again is dearer than drawing a histogram. */
const freshMs = 20_000

/** Beside the list where there is room, a sheet over it where there is none. Whether it is open stands in the URL. */
export function FacetPanel({ filters, follows }: { filters: AuditFilters; follows: boolean }) {
  const t = useTranslations('audit.facets')
  const { search, change } = useAuditSearch()
  const wide = useMediaQuery('(min-width: 64rem)')
  const open = search.facets === true
  const groups = <FacetGroups filters={filters} refreshMs={follows && freshMs} />
  if (!wide) {
    return (
      <Drawer
        open={open}
        onOpenChange={(next) => !next && change({ facets: undefined }, { replace: true })}
        title={t('title')}
        closeLabel={t('hide')}
      >
        {groups}
      </Drawer>
    )
  }
  if (!open) return null
  return (
    <Card className="w-56 shrink-0 overflow-y-auto px-2 py-3">
      <aside aria-label={t('title')}>{groups}</aside>
    </Card>
  )
}
