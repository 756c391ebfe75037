import type { Webhook } from '@heimdall/contracts'
import { Alert, DescriptionList, PrivacyBlur, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { CopyText } from '../../components/copy-text.tsx'
import { useCan } from '../session/use-me.ts'
import { UserName } from '../users/user-name.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { DeviceName } from './device-name.tsx'
import { WebhookActions } from './webhook-actions.tsx'
import { WebhookState } from './webhook-state.tsx'

export function WebhookDetails({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks.details')
  const locale = useLocale()
  const mayWrite = useCan('setting:write')
  const time = (date: string) => <RelativeTime exact date={date} locale={locale} />
  const { disabledReason, failingSince, lastSuccessAt, previousSecretExpiresAt, replay } = webhook
  const items = [
    { term: t('state'), value: <WebhookState webhook={webhook} /> },
    { term: t('url'), value: <CopyText value={webhook.url} label={t('copyUrl')} isPrivate /> },
    { term: t('topics'), value: <span className="font-mono text-xs">{webhook.topics.join(', ')}</span> },
    webhook.q !== null && {
      term: t('filter'),
      value: <PrivacyBlur className="font-mono text-xs wrap-anywhere">{webhook.q}</PrivacyBlur>,
    },
    webhook.deviceIds !== null && {
      term: t('devices'),
      value:
        webhook.deviceIds.length === 0 ? (
          t('noDevices')
        ) : (
          <ul>
            {webhook.deviceIds.map((id) => (
              <li key={id}>
                <DeviceName id={id} />
              </li>
            ))}
          </ul>
        ),
    },
    webhook.userId !== null && { term: t('person'), value: <UserName id={webhook.userId} /> },
    { term: t('lastSuccess'), value: lastSuccessAt === null ? t('never') : time(lastSuccessAt) },
    failingSince !== null && { term: t('failingSince'), value: time(failingSince) },
    { term: t('waiting'), value: <span className="tabular">{webhook.waiting}</span> },
    { term: t('dead'), value: <span className="tabular">{webhook.dead}</span> },
    webhook.behind !== 0 && {
      term: t('behind'),
      value: webhook.behind === null ? t('notKnown') : <span className="tabular">{webhook.behind}</span>,
    },
    replay !== null && { term: t('replay'), value: time(replay.from) },
    previousSecretExpiresAt !== null && { term: t('previousSecret'), value: time(previousSecretExpiresAt) },
    webhook.createdBy !== null && { term: t('createdBy'), value: webhook.createdBy.username },
  ]
  return (
    <div className="flex flex-col gap-6">
      {webhook.status === 'disabled' && disabledReason !== null && (
        <Alert tone="danger" title={t('disabled')}>
          {t(`reasons.${disabledReason}`, { name: webhook.createdBy?.username ?? '?' })}
        </Alert>
      )}
      <DescriptionList items={items.filter((item) => item !== false)} />
      {mayWrite && <WebhookActions webhook={webhook} />}
      <DeliveryLog webhook={webhook} />
    </div>
  )
}
