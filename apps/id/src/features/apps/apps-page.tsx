import { Button, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Blocks, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { AppItem } from './app-item.tsx'
import { CreateAppDialog } from './create-app-dialog.tsx'
import { OwnAppActs } from './own-app-acts.tsx'
import { appsQuery } from './queries.ts'

export interface AppsPageProps {
  /** The app in the dialog that says what it did. */
  acts: string | undefined
}

export function AppsPage({ acts }: AppsPageProps) {
  const t = useTranslations()
  const [creating, setCreating] = useState(false)
  return (
    <>
      <PageHeader
        title={t('titles.apps')}
        description={t('apps.description')}
        actions={
          <Button variant="primary" onClick={() => setCreating(true)}>
            <Plus aria-hidden="true" />
            {t('apps.create')}
          </Button>
        }
      />
      <AppList acts={acts} />
      <CreateAppDialog open={creating} onOpenChange={setCreating} />
    </>
  )
}

function AppList({ acts }: AppsPageProps) {
  const t = useTranslations('apps')
  const navigate = useNavigate({ from: '/apps' })
  const query = useQuery(appsQuery())
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loading')} rows={2} avatar />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  const { apps } = query.data
  return (
    <Card>
      {apps.length === 0 ? (
        <EmptyState icon={<Blocks />} title={t('empty')} description={t('emptyText')} />
      ) : (
        <ul className="divide-y divide-line">
          {apps.map((app) => (
            <AppItem key={app.id} app={app} />
          ))}
        </ul>
      )}
      <OwnAppActs
        app={apps.find(({ id }) => id === acts)}
        onClose={() => void navigate({ search: {}, resetScroll: false })}
      />
    </Card>
  )
}
