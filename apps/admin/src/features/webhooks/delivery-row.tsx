import type { WebhookDelivery } from '@heimdall/contracts'
import { RelativeTime, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { DeliveryStatusBadge } from './delivery-status-badge.tsx'
import { useAttemptText } from './use-attempt-text.ts'

export function DeliveryRow({ delivery }: { delivery: WebhookDelivery }) {
  const t = useTranslations('webhooks.deliveries')
  const locale = useLocale()
  const attemptText = useAttemptText()
  const { lastAttempt } = delivery
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex flex-col gap-1 px-4 py-2.5 hover:bg-hover has-focus-visible:bg-hover"
    >
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <RowLink asChild className="min-w-0 truncate font-mono text-xs">
          <Link
            to="."
            search={(before) => ({ ...before, delivery: delivery.id })}
            resetScroll={false}
            preload={false}
          >
            {delivery.type}
          </Link>
        </RowLink>
        <span className="relative z-1 shrink-0 text-xs text-muted">
          <RelativeTime date={delivery.eventAt} locale={locale} focusable={false} />
        </span>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <DeliveryStatusBadge status={delivery.status} />
        {lastAttempt && <span className="min-w-0 truncate">{attemptText(lastAttempt)}</span>}
        {delivery.attemptCount > 1 && (
          <span className="tabular">{t('attempts', { count: delivery.attemptCount })}</span>
        )}
      </div>
    </li>
  )
}
