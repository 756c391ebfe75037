import type { AuditEvent } from '@heimdall/contracts'
import { Alert, SkeletonRows } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { QueryError } from '../../../components/query-error.tsx'
import { trpc } from '../../../lib/trpc.ts'
import { SealedProof } from './sealed-proof.tsx'

/** Sealing takes a moment; until then it is asked again. */
const againMs = 1_500

/** Whether the event stands in the log, unchanged, and how anybody can check that. */
export default function EventProof({ event }: { event: AuditEvent }) {
  const t = useTranslations('event.proof')
  const { data, error, refetch, isFetching } = useQuery({
    ...trpc.audit.proof.queryOptions({ eventId: event.id }),
    refetchInterval: ({ state }) => state.data?.state === 'waiting' && againMs,
  })
  if (!data) {
    return error ? (
      <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
    ) : (
      <SkeletonRows label={t('loading')} rows={6} />
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <p className="text-sm text-pretty text-muted">{t('intro')}</p>
      {data.state === 'waiting' && <Alert title={t('waiting')}>{t('waitingHint')}</Alert>}
      {data.state === 'older_than_log' && <Alert title={t('older')}>{t('olderHint')}</Alert>}
      {data.state === 'sealed' && <SealedProof event={event} proof={data} />}
    </div>
  )
}
