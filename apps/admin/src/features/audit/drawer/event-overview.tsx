import type { AuditEvent } from '@heimdall/contracts'
import { JsonView, PrivacyBlur } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { DetailSection } from './detail-section.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventMap } from './event-map.tsx'
import { EventOrigin } from './event-origin.tsx'

/** What happened, from where, and what else was said about it. */
export function EventOverview({ event }: { event: AuditEvent }) {
  const t = useTranslations('event')
  return (
    <div className="flex flex-col gap-6">
      {event.description && <p className="text-sm text-pretty text-ink">{event.description}</p>}
      <EventFacts event={event} />
      <DetailSection title={t('origin')}>
        <EventMap countryCode={event.countryCode} />
        <EventOrigin event={event} />
      </DetailSection>
      {Object.keys(event.metadata).length > 0 && (
        <DetailSection title={t('metadata')}>
          <PrivacyBlur className="block">
            <JsonView
              value={event.metadata}
              label={t('metadata')}
              moreLabel={(count) => t('moreEntries', { count })}
            />
          </PrivacyBlur>
        </DetailSection>
      )}
    </div>
  )
}
