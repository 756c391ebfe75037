import type { Webhook } from '@heimdall/contracts'
import { Button, Card, EmptyState, FormError, NativeSelect, SkeletonRows, useToast } from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Inbox } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Pager } from '../../components/pager.tsx'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { useCan } from '../session/use-me.ts'
import { DeliveryRow } from './delivery-row.tsx'
import { useWebhookChanges } from './use-webhook-changes.ts'
import { deliveriesOptions, deliveriesPerPage } from './webhooks-options.ts'
import { deliveryTabs } from './webhooks-search.ts'

const route = getRouteApi('/webhooks')

/** What was sent to one endpoint, and what came of it. */
export function DeliveryLog({ webhook: { id, dead } }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.deliveries')
  const mayWrite = useCan('setting:write')
  const { toast } = useToast()
  const failureText = useFailureText()
  const headingId = useId()
  const { status: tab = 'all', page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const { retryDead } = useWebhookChanges()
  const { data, error, isPending, isFetching, refetch } = useQuery(deliveriesOptions(id, tab, page))
  const show = (status: string, next: number | undefined) =>
    void navigate({
      search: {
        webhook: id,
        status: deliveryTabs.find((name) => name === status && name !== 'all'),
        page: next,
      },
      resetScroll: false,
    })
  return (
    <section aria-labelledby={headingId} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 id={headingId} className="text-sm font-semibold">
          {t('title')}
        </h3>
        <div className="flex flex-wrap items-center gap-2">
          {mayWrite && dead > 0 && (
            <Button
              size="sm"
              loading={retryDead.isPending}
              onClick={() =>
                retryDead.mutate(
                  { id },
                  {
                    onSuccess: ({ retried }) =>
                      toast({ tone: 'success', title: t('retried', { count: retried }) }),
                  },
                )
              }
            >
              {t('retryDead', { count: dead })}
            </Button>
          )}
          <NativeSelect
            aria-label={t('filter')}
            value={tab}
            onChange={(event) => show(event.target.value, undefined)}
          >
            {deliveryTabs.map((value) => (
              <option key={value} value={value}>
                {t(`statuses.${value}`)}
              </option>
            ))}
          </NativeSelect>
        </div>
      </div>
      <FormError title={retryDead.error && failureText(retryDead.error)} />
      <Card className="overflow-hidden">
        {isPending ? (
          <SkeletonRows label={t('loading')} rows={5} />
        ) : data === undefined ? (
          <QueryError title={t('failed')} error={error} onRetry={() => void refetch()} pending={isFetching} />
        ) : data.deliveries.length === 0 ? (
          <EmptyState icon={<Inbox />} title={t('empty.title')} description={t('empty.description')} />
        ) : (
          <ul className="divide-y divide-line">
            {data.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )}
      </Card>
      {data && (
        <Pager page={page} limit={deliveriesPerPage} total={data.total} onPage={(next) => show(tab, next)} />
      )}
    </section>
  )
}
