import { useTranslations } from 'use-intl'
import { useLiveActivity } from '../live/live-context.ts'
import type { EventBook } from './event-book.ts'

/** Tells screen readers what others see sliding in. */
export function ArrivalAnnouncer({ book }: { book: EventBook }) {
  const t = useTranslations('activity')
  const [latest] = useLiveActivity().arrivals
  return (
    <p role="status" className="sr-only">
      {latest && t('arrived', { label: book.labelOf(latest.event.eventType) })}
    </p>
  )
}
