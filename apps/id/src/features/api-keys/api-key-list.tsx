import { Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { ApiKeyItem } from './api-key-item.tsx'
import { apiKeysQuery } from './queries.ts'

export function ApiKeyList() {
  const t = useTranslations('apiKeys')
  const query = useQuery(apiKeysQuery())
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows label={t('loading')} rows={3} avatar />
      </Card>
    )
  }
  if (query.data === undefined) {
    return <QueryError error={query.error} onRetry={() => query.refetch()} pending={query.isFetching} />
  }
  if (query.data.apiKeys.length === 0) {
    return (
      <Card>
        <EmptyState icon={<KeyRound />} title={t('empty')} description={t('emptyText')} />
      </Card>
    )
  }
  return (
    <Card>
      <ul className="divide-y divide-line">
        {query.data.apiKeys.map((apiKey) => (
          <ApiKeyItem key={apiKey.id} apiKey={apiKey} />
        ))}
      </ul>
    </Card>
  )
}
