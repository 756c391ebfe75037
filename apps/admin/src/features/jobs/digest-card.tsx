import { Card, FormError, SavedSwitch, SkeletonRows, useToast } from '@heimdall/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { trpc } from '../../lib/trpc.ts'
import { useFailureText } from '../../lib/use-failure-text.ts'

/** Whether the viewer gets the weekly digest. */
export function DigestCard() {
  const t = useTranslations('jobs.digest')
  const failureText = useFailureText()
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
    <Card className="mt-4 px-5 py-4">
      {data ? (
        <>
          <FormError title={change.error && failureText(change.error)} />
          <SavedSwitch
            label={t('label')}
            description={t('description')}
            saved={data.weekly}
            saving={change.isPending ? change.variables.weekly : undefined}
            onSave={(weekly) => change.mutate({ weekly })}
          />
        </>
      ) : error ? (
        <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
      ) : (
        <SkeletonRows label={t('loading')} rows={1} />
      )}
    </Card>
  )
}
