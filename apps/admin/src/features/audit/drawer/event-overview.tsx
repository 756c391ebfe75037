import type { AuditEvent } from '@heimdall/contracts'
import { CodeBlock, JsonView } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { DetailSection } from './detail-section.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventOrigin } from './event-origin.tsx'

/** Everything that is known of an event: in words first, then as it is stored. */
export function EventDetails({ event }: { event: AuditEvent }) {
  const t = useTranslations('event')
  const tCommon = useTranslations('common')
  return (
    <div className="flex flex-col gap-6">
      {event.description && <p className="text-sm text-pretty text-ink">{event.description}</p>}
      <EventFacts event={event} />
      <DetailSection title={t('origin')}>
        <EventOrigin event={event} />
      </DetailSection>
      {Object.keys(event.metadata).length > 0 && (
        <DetailSection title={t('metadata')}>
          <JsonView
            value={event.metadata}
            label={t('metadata')}
            moreLabel={(count) => t('moreEntries', { count })}
          />
        </DetailSection>
      )}
      <DetailSection title={t('json')}>
        <CodeBlock
          code={JSON.stringify(event, null, 2)}
          label={t('json')}
          copy={{ label: t('copyJson'), copiedLabel: tCommon('copied') }}
        />
      </DetailSection>
    </div>
  )
}
