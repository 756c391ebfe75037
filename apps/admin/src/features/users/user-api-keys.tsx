import type { UserDetails } from '@heimdall/contracts'
import { Card, EmptyState, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { ApiKeysTable } from '../api-keys/api-keys-table.tsx'
import { KeyDialogs, type KeyDialogsProps } from '../api-keys/key-dialogs.tsx'
import { userApiKeysOptions } from './user-options.ts'

/** The keys that act in this person's name. */
export default function UserApiKeys({ user }: { user: UserDetails }) {
  const t = useTranslations('user.keys')
  const tKeys = useTranslations('apiKeys')
  const [acting, setActing] = useState<KeyDialogsProps['acting']>()
  const { data, error, isPending, isFetching, isPlaceholderData, refetch } = useQuery(
    userApiKeysOptions(user.id),
  )
  return (
    <Card className="overflow-hidden">
      {isPending ? (
        <SkeletonRows label={tKeys('loading')} rows={4} />
      ) : data === undefined ? (
        <QueryError
          title={tKeys('failed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : data.apiKeys.length === 0 ? (
        <EmptyState icon={<KeyRound />} title={t('none')} description={t('noneHint')} />
      ) : (
        <ApiKeysTable apiKeys={data.apiKeys} busy={isPlaceholderData} onAct={setActing} />
      )}
      <KeyDialogs acting={acting} onClose={() => setActing(undefined)} />
    </Card>
  )
}
