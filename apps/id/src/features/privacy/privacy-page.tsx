import { Card, PageHeader, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { DeleteAccountCard } from './delete-account-card.tsx'
import { DeletionDue } from './deletion-due.tsx'
import { DataExportCard } from './export/data-export-card.tsx'
import { ExportHistory } from './export/export-history.tsx'
import { deletionQuery } from './queries.ts'
import { StorageCard } from './storage-card.tsx'

export function PrivacyPage() {
  const t = useTranslations()
  const { data, error, isPending, isFetching, refetch } = useQuery(deletionQuery())
  const isDue = data?.isScheduledForDeletion ?? false
  return (
    <>
      <PageHeader title={t('titles.privacy')} description={t('privacy.description')} />
      <div className="flex flex-col gap-6">
        {data && data.scheduledDeletionAt !== null && (
          <DeletionDue deletion={data} at={data.scheduledDeletionAt} />
        )}
        <DataExportCard />
        <ExportHistory />
        {isPending ? (
          <Card>
            <SkeletonRows label={t('privacy.loading')} rows={3} />
          </Card>
        ) : data === undefined ? (
          <QueryError error={error} onRetry={() => refetch()} pending={isFetching} />
        ) : (
          !isDue && <DeleteAccountCard />
        )}
        <StorageCard />
      </div>
    </>
  )
}
