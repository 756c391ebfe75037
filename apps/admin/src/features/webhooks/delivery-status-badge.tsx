import type { WebhookDeliveryStatus } from '@heimdall/contracts'
import { Badge, type Tone } from '@heimdall/ui'
import { useTranslations } from 'use-intl'

const tones: Record<WebhookDeliveryStatus, Tone> = {
  waiting: 'info',
  sending: 'info',
  delivered: 'success',
  dead: 'danger',
}

export function DeliveryStatusBadge({ status }: { status: WebhookDeliveryStatus }) {
  const t = useTranslations('webhooks.deliveries.statuses')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
