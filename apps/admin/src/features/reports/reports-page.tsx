import { PageHeader, Tabs } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { PendingBadge } from './pending-badge.tsx'
import { ReportDrawer } from './report-drawer.tsx'
import { ReportsList } from './reports-list.tsx'
import { type ReportTab, reportTabs } from './reports-search.ts'
import { useReportTerms } from './use-report-terms.ts'

const route = getRouteApi('/reports')

export function ReportsPage() {
  const t = useTranslations('reports')
  usePageTitle(t('title'))
  const { status: tab = 'pending', page, report } = route.useSearch()
  const navigate = route.useNavigate()
  const terms = useReportTerms()
  const statusOf = (value: ReportTab) => (value === 'pending' ? undefined : value)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Tabs
        label={t('tabs')}
        value={tab}
        onValueChange={(value) => void navigate({ search: { status: statusOf(value) } })}
        items={reportTabs.map((value) => ({
          value,
          label: value === 'all' ? t('all') : terms.status(value),
          badge: value === 'pending' && <PendingBadge />,
          content: (
            <ReportsList
              tab={tab}
              page={page ?? 1}
              onPage={(next) => void navigate({ search: { status: statusOf(tab), page: next } })}
            />
          ),
        }))}
      />
      <ReportDrawer
        reportId={report}
        onClose={() =>
          void navigate({ search: (before) => ({ ...before, report: undefined }), resetScroll: false })
        }
      />
    </>
  )
}
