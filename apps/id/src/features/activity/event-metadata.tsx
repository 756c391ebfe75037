import type { AuditEvent } from '@heimdall/contracts'
import { DescriptionList, PrivacyBlur } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import type { EventBook } from './event-book.ts'

const asText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(asText).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

/** What the sender told beyond the common fields. What the catalog does not call public is covered in privacy mode. */
export function EventMetadata({ event, book }: { event: AuditEvent; book: EventBook }) {
  const t = useTranslations('event')
  const fields = book.typeOf(event.eventType)?.metadata ?? []
  const isPublic = (key: string) => fields.some((field) => field.key === key && field.privacy === 'public')
  const entries = Object.entries(event.metadata).filter(([, value]) => value !== null && value !== '')
  if (entries.length === 0) return null
  return (
    <section aria-labelledby="event-details">
      <h3 id="event-details" className="mb-2 text-xs font-semibold text-muted">
        {t('details')}
      </h3>
      <DescriptionList
        className="rounded-lg border border-line bg-sunken p-4"
        items={entries.map(([key, value]) => ({
          term: key,
          value: (
            <span className="font-mono text-xs">
              {isPublic(key) ? asText(value) : <PrivacyBlur>{asText(value)}</PrivacyBlur>}
            </span>
          ),
        }))}
      />
    </section>
  )
}
