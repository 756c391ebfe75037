import { Avatar, Badge, Breadcrumbs, Button, Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { AppMenu } from './app-menu.tsx'
import { AppNotFound } from './app-not-found.tsx'
import { AppReasonDialog, type AppReasonDialogProps } from './app-reason-dialog.tsx'
import { AppSections } from './app-sections.tsx'
import { appOptions } from './apps-options.ts'

const route = getRouteApi('/apps/$clientId')

export function AppPage() {
  const t = useTranslations('apps')
  const { clientId } = route.useParams()
  const navigate = useNavigate()
  const { data, error, isPending, isFetching, refetch } = useQuery(appOptions(clientId))
  const [acting, setActing] = useState<AppReasonDialogProps['acting']>()
  const app = data?.apps[0]
  usePageTitle(app?.name ?? t('title'))
  const crumbs = [
    { id: 'apps', content: <Link to="/apps">{t('title')}</Link> },
    ...(app ? [{ id: 'app', content: app.name }] : []),
  ]
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs label={t('breadcrumbs')} items={crumbs} />}
        title={
          app ? (
            <span className="flex min-w-0 items-center gap-3">
              <Avatar name={app.name} seed={app.clientId} src={app.logoUrl ?? undefined} size="lg" />
              <span className="min-w-0 wrap-anywhere">{app.name}</span>
            </span>
          ) : (
            t('title')
          )
        }
        status={app && app.suspendedAt !== null && <Badge tone="warning">{t('suspended')}</Badge>}
        actions={
          app && (
            <AppMenu
              app={app}
              onAct={(act) => setActing({ app, act })}
              trigger={
                <Button>
                  {t('columns.actions')}
                  <ChevronDown aria-hidden="true" />
                </Button>
              }
            />
          )
        }
      />
      {!app ? (
        <Card>
          {isPending ? (
            <SkeletonRows label={t('loadingOne')} rows={6} />
          ) : data === undefined ? (
            <QueryError
              title={t('failedOne')}
              error={error}
              onRetry={() => void refetch()}
              pending={isFetching}
            />
          ) : (
            <AppNotFound />
          )}
        </Card>
      ) : (
        <AppSections app={app} />
      )}
      <AppReasonDialog
        acting={acting}
        onClose={() => setActing(undefined)}
        onDeleted={() => void navigate({ to: '/apps' })}
      />
    </>
  )
}
