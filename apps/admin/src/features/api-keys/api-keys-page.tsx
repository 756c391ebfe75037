import { Button, Card, EmptyState, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { usePageTitle } from '../../lib/use-page-title.ts'
import { apiKeysOptions, apiKeysPerPage } from './api-keys-options.ts'
import { ApiKeysTable } from './api-keys-table.tsx'
import { CreateKeyDialog } from './create-key-dialog.tsx'
import { KeyDialogs, type KeyDialogsProps } from './key-dialogs.tsx'

const route = getRouteApi('/api-keys')

export function ApiKeysPage() {
  const t = useTranslations('apiKeys')
  usePageTitle(t('title'))
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [acting, setActing] = useState<KeyDialogsProps['acting']>()
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(
    apiKeysOptions(search.page),
  )
  const openForm = (open: boolean) =>
    void navigate({ search: (before) => ({ ...before, create: open || undefined }), resetScroll: false })
  const create = (
    <Button variant="primary" onClick={() => openForm(true)}>
      <Plus aria-hidden="true" />
      {t('create')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} actions={create} />
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={6} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.apiKeys.length === 0 ? (
          <EmptyState icon={<KeyRound />} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <ApiKeysTable apiKeys={data.apiKeys} busy={isPlaceholderData} onAct={setActing} />
        )}
      </Card>
      {data && (
        <Pager
          page={search.page ?? 1}
          limit={apiKeysPerPage}
          total={data.total}
          onPage={(page) => void navigate({ search: { page } })}
        />
      )}
      <KeyDialogs acting={acting} onClose={() => setActing(undefined)} />
      <CreateKeyDialog open={search.create === true} onOpenChange={openForm} />
    </>
  )
}
