import type { AuditEvent } from '@heimdall/contracts'
import { Alert, Button, DescriptionList } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useMe } from '../account/use-me.ts'
import type { EventBook } from './event-book.ts'
import { EventMetadata } from './event-metadata.tsx'
import { useEventFacts } from './use-event-facts.tsx'

/** What somebody else may have done in one's name. */
const doubtful = /^(login|login_failed|session_created|password_|two_factor_|passkey_|api_key_)/

export function EventDetails({ event, book }: { event: AuditEvent; book: EventBook }) {
  const t = useTranslations('event')
  const me = useMe()
  const facts = useEventFacts(event, book)
  const byOther = event.actorId !== null && event.actorId !== me.id
  return (
    <div className="flex flex-col gap-6">
      {event.description !== null && <p className="text-ink wrap-anywhere">{event.description}</p>}
      <DescriptionList items={[...facts, ...(byOther ? [{ term: t('by'), value: t('someoneElse') }] : [])]} />
      <EventMetadata event={event} book={book} />
      {doubtful.test(event.eventType) && (
        <Alert
          title={t('notYou')}
          actions={
            <Button asChild size="sm">
              <Link to="/sessions">{t('checkSessions')}</Link>
            </Button>
          }
        >
          {t('notYouText')}
        </Alert>
      )}
    </div>
  )
}
