import type { Webhook } from '@heimdall/contracts'
import { Drawer, PrivacyBlur } from '@heimdall/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { DeliveryDetails } from './delivery-details.tsx'
import { WebhookDetails } from './webhook-details.tsx'

const route = getRouteApi('/webhooks')

/** One webhook with its delivery log, or one delivery of it. */
export function WebhookDrawer({ webhook, onClose }: { webhook: Webhook | undefined; onClose: () => void }) {
  const t = useTranslations('webhooks')
  const { delivery } = route.useSearch()
  // While it slides out the drawer still shows what it showed.
  const last = useRef(webhook)
  if (webhook) last.current = webhook
  const shown = webhook ?? last.current
  return (
    <Drawer
      open={webhook !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      closeLabel={t('close')}
      title={shown ? (shown.description ?? <PrivacyBlur>{shown.url}</PrivacyBlur>) : t('title')}
    >
      {shown &&
        (delivery === undefined ? (
          <WebhookDetails webhook={shown} />
        ) : (
          <DeliveryDetails webhookId={shown.id} deliveryId={delivery} />
        ))}
    </Drawer>
  )
}
