import { Alert, PageHeader, Tabs } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { MailDrawer } from './mail-drawer.tsx'
import { MailList } from './mail-list.tsx'
import { mailsOptions } from './mail-options.ts'
import { type MailTab, mailTabs } from './mail-search.ts'

const route = getRouteApi('/mail')

export function MailPage() {
  const t = useTranslations('mail')
  usePageTitle(t('title'))
  const { status: tab = 'all', page, mail } = route.useSearch()
  const navigate = route.useNavigate()
  const { data } = useQuery(mailsOptions({ status: tab, page }))
  const statusOf = (value: MailTab) => (value === 'all' ? undefined : value)
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      {data?.delivery === 'folder' && (
        <Alert tone="warning" title={t('folder.title')} className="mb-4">
          {t('folder.description')}
        </Alert>
      )}
      <Tabs
        label={t('tabs')}
        value={tab}
        onValueChange={(value) => void navigate({ search: { status: statusOf(value) } })}
        items={mailTabs.map((value) => ({
          value,
          label: t(`statuses.${value}`),
          content: (
            <MailList
              tab={tab}
              page={page ?? 1}
              onPage={(next) => void navigate({ search: { status: statusOf(tab), page: next } })}
            />
          ),
        }))}
      />
      <MailDrawer
        mailId={mail}
        onClose={() =>
          void navigate({ search: (before) => ({ ...before, mail: undefined }), resetScroll: false })
        }
      />
    </>
  )
}
