import type { WebhookDeliveryView } from '@heimdall/contracts'
import {
  Button,
  CodeBlock,
  DescriptionList,
  FormError,
  PrivacyBlur,
  RelativeTime,
  SkeletonRows,
} from '@heimdall/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ArrowLeft, Send } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { QueryError } from '../../components/query-error.tsx'
import { useFailureText } from '../../lib/use-failure-text.ts'
import { DetailSection } from '../audit/drawer/detail-section.tsx'
import { useCan } from '../session/use-me.ts'
import { AttemptList } from './attempt-list.tsx'
import { DeliveryStatusBadge } from './delivery-status-badge.tsx'
import { useWebhookChanges } from './use-webhook-changes.ts'
import { deliveryOptions } from './webhooks-options.ts'

const route = getRouteApi('/webhooks')

export function DeliveryDetails({ webhookId, deliveryId }: { webhookId: string; deliveryId: string }) {
  const t = useTranslations('webhooks.deliveries')
  const navigate = route.useNavigate()
  const { data, error, isFetching, refetch } = useQuery(deliveryOptions(webhookId, deliveryId))
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Button
          size="sm"
          variant="ghost"
          onClick={() =>
            void navigate({ search: (before) => ({ ...before, delivery: undefined }), resetScroll: false })
          }
        >
          <ArrowLeft aria-hidden="true" />
          {t('back')}
        </Button>
      </div>
      {data ? (
        <Details delivery={data} />
      ) : error ? (
        <QueryError
          title={t('oneFailed')}
          error={error}
          onRetry={() => void refetch()}
          pending={isFetching}
        />
      ) : (
        <SkeletonRows label={t('oneLoading')} rows={6} />
      )}
    </div>
  )
}

function Details({ delivery }: { delivery: WebhookDeliveryView }) {
  const t = useTranslations('webhooks.deliveries')
  const tCommon = useTranslations('common')
  const locale = useLocale()
  const mayWrite = useCan('setting:write')
  const failureText = useFailureText()
  const { retry } = useWebhookChanges()
  const { webhookId: id, id: deliveryId, dueAt } = delivery
  const items = [
    { term: t('status'), value: <DeliveryStatusBadge status={delivery.status} /> },
    { term: t('type'), value: <span className="font-mono text-xs">{delivery.type}</span> },
    {
      term: 'webhook-id',
      value: <PrivacyBlur className="font-mono text-xs wrap-anywhere">{delivery.messageId}</PrivacyBlur>,
    },
    { term: t('happened'), value: <RelativeTime exact date={delivery.eventAt} locale={locale} /> },
    dueAt !== null && { term: t('due'), value: <RelativeTime exact date={dueAt} locale={locale} /> },
  ]
  return (
    <>
      <DescriptionList items={items.filter((item) => item !== false)} />
      {mayWrite && delivery.type !== 'webhook.test' && (
        <div className="flex flex-col items-start gap-2">
          <FormError title={retry.error && failureText(retry.error)} />
          <Button size="sm" loading={retry.isPending} onClick={() => retry.mutate({ id, deliveryId })}>
            <Send aria-hidden="true" />
            {t('retry')}
          </Button>
          <p className="text-xs text-muted">{t('retryHint')}</p>
        </div>
      )}
      <AttemptList attempts={delivery.attempts} />
      <DetailSection title={t('body')}>
        {delivery.body === null ? (
          <p className="text-sm text-muted">{t('noBody')}</p>
        ) : (
          <PrivacyBlur className="block">
            <CodeBlock
              wrap
              label={t('body')}
              code={JSON.stringify(JSON.parse(delivery.body), null, 2)}
              title={`POST ${new URL(delivery.url).host}`}
              copy={{
                label: t('copyBody'),
                copiedLabel: tCommon('copied'),
                failedLabel: tCommon('copyFailed'),
              }}
            />
          </PrivacyBlur>
        )}
      </DetailSection>
    </>
  )
}
