import type { Webhook } from '@heimdall/contracts'
import { RelativeTime, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { openRow } from '../../lib/open-row.ts'
import { WebhookState } from './webhook-state.tsx'

export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const { waiting, dead, behind, lastSuccessAt } = webhook
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex flex-col gap-1 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover"
    >
      <div className="flex items-baseline justify-between gap-3 text-sm">
        <RowLink asChild className="min-w-0 truncate font-medium">
          <Link to="." search={{ webhook: webhook.id }} resetScroll={false} preload={false}>
            {webhook.description ?? <PrivateText className="truncate">{webhook.url}</PrivateText>}
          </Link>
        </RowLink>
        <span className="relative z-1 shrink-0 text-xs text-muted">
          {lastSuccessAt === null ? (
            t('never')
          ) : (
            <RelativeTime date={lastSuccessAt} locale={locale} focusable={false} />
          )}
        </span>
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-xs text-muted">
        <WebhookState webhook={webhook} />
        {webhook.description !== null && <PrivateText className="truncate">{webhook.url}</PrivateText>}
        {waiting > 0 && <span className="tabular">{t('waiting', { count: waiting })}</span>}
        {dead > 0 && <span className="tabular text-danger-ink">{t('dead', { count: dead })}</span>}
        {behind !== null && behind > 0 && webhook.status !== 'active' && (
          <span className="tabular">{t('behind', { count: behind })}</span>
        )}
      </div>
    </li>
  )
}
