import type { AppAct } from '@heimdall/contracts'
import { RelativeTime, StatusBadge } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { EventTypeLabel } from '../audit/event-type-label.tsx'

export function AppActItem({ act: { eventType, events, failures, lastAt } }: { act: AppAct }) {
  const t = useTranslations('apps.acts')
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-2.5 text-sm">
      <EventTypeLabel type={eventType} className="flex-1 basis-40" />
      {failures > 0 && <StatusBadge status="failure" label={t('failures', { count: failures })} />}
      <span className="tabular">{t('times', { count: events })}</span>
      <span className="text-xs text-muted">
        <RelativeTime date={lastAt} locale={locale} />
      </span>
    </li>
  )
}
