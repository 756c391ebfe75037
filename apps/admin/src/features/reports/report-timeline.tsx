import type { ReportDetails } from '@heimdall/contracts'
import { Badge, cx, RelativeTime } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import { DetailSection } from '../audit/drawer/detail-section.tsx'
import { EventTypeLabel } from '../audit/event-type-label.tsx'
import { PlaceText } from '../audit/place-text.tsx'

/** The event between what else happened to this person at that time, newest first. */
export function ReportTimeline({ details: { report, event, neighbours } }: { details: ReportDetails }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const events = [...neighbours, ...(event ? [event] : [])].sort(
    (a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id),
  )
  return (
    <DetailSection title={t('around')}>
      {events.length === 0 && <p className="text-sm text-muted">{t('nothingAround')}</p>}
      <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line">
        {events.map((item) => (
          <li
            key={item.id}
            aria-current={item.id === report.eventId ? 'true' : undefined}
            className={cx('flex flex-col gap-1 px-3 py-2', item.id === report.eventId && 'bg-accent-soft')}
          >
            <div className="flex items-center justify-between gap-3 text-sm">
              <Link
                to="/audit"
                search={{ event: item.id }}
                className="flex min-w-0 items-center rounded-xs hover:underline touch:min-h-8"
              >
                <EventTypeLabel type={item.eventType} />
              </Link>
              <span className="shrink-0 text-xs text-muted">
                <RelativeTime date={item.createdAt} locale={locale} />
              </span>
            </div>
            <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 pl-6 text-xs text-muted">
              {item.id === report.eventId && <Badge tone="warning">{t('thisOne')}</Badge>}
              {item.countryCode && <PlaceText place={item} focusable />}
              {item.description && <span className="min-w-0 truncate">{item.description}</span>}
            </div>
          </li>
        ))}
      </ol>
    </DetailSection>
  )
}
