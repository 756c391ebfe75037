import type { AuditEvent } from '@heimdall/contracts'
import { DescriptionList } from '@heimdall/ui'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import { EventReport } from '../reports/event-report.tsx'
import type { EventBook } from './event-book.ts'
import { EventMetadata } from './event-metadata.tsx'
import { useEventFacts } from './use-event-facts.tsx'

export function EventDetails({ event, book }: { event: AuditEvent; book: EventBook }) {
  const t = useTranslations('event')
  const me = useMe()
  const facts = useEventFacts(event, book)
  const byOther = event.actorId !== null && event.actorId !== me.id
  return (
    <div className="flex flex-col gap-6">
      {event.description !== null && <p className="text-ink wrap-anywhere">{event.description}</p>}
      <EventReport event={event} book={book} />
      <DescriptionList items={[...facts, ...(byOther ? [{ term: t('by'), value: t('someoneElse') }] : [])]} />
      <EventMetadata event={event} book={book} />
    </div>
  )
}
