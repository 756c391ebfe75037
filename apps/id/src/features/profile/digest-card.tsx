import { Card, CardContent, CardHeader, CardTitle, SavedSwitch, SkeletonRows, useToast } from '@heimdall/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { FormFailure } from '../../components/form-failure.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { trpc } from '../../lib/trpc.ts'

/** Mails that one asks for oneself; for those who may read what the digest tells. */
export function DigestCard() {
  const t = useTranslations('profile.digest')
  const { toast } = useToast()
  const queryClient = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery(trpc.jobs.digest.queryOptions({}))
  const change = useMutation(
    trpc.jobs.setDigest.mutationOptions({
      onSuccess: ({ weekly }) => toast({ tone: 'success', title: t(weekly ? 'on' : 'off') }),
      onSettled: () => queryClient.invalidateQueries(trpc.jobs.digest.queryFilter()),
    }),
  )
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      {data ? (
        <CardContent className="flex flex-col gap-4">
          <FormFailure error={change.error} />
          <SavedSwitch
            label={t('label')}
            description={t('description')}
            saved={data.weekly}
            saving={change.isPending ? change.variables.weekly : undefined}
            onSave={(weekly) => change.mutate({ weekly })}
          />
        </CardContent>
      ) : error ? (
        <QueryError error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        <SkeletonRows label={t('loading')} rows={1} />
      )}
    </Card>
  )
}
