import type { AuditEvent } from '@heimdall/contracts'
import { formatExact } from '@heimdall/ui'
import { useFormatter, useLocale, useTimeZone } from 'use-intl'
import { groupByDay } from '../../lib/days.ts'
import type { ActivitySearch } from './activity-search.ts'
import { DayHeading } from './day-heading.tsx'
import type { EventBook } from './event-book.ts'
import { EventRow } from './event-row.tsx'

export interface EventTimelineProps {
  events: readonly AuditEvent[]
  book: EventBook
  search: ActivitySearch
  isFresh: (id: string) => boolean
}

export function EventTimeline({ events, book, search, isFresh }: EventTimelineProps) {
  const format = useFormatter()
  const locale = useLocale()
  const timeZone = useTimeZone() ?? 'UTC'
  return (
    <div className="flex flex-col gap-6">
      {groupByDay(events, timeZone).map(({ day, items }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <DayHeading id={`day-${day}`} day={day} timeZone={timeZone} />
          <ol className="relative -mx-3 before:absolute before:inset-y-4 before:left-7 before:w-px before:bg-line">
            {items.map((event) => (
              <EventRow
                key={event.id}
                event={event}
                book={book}
                search={{ ...search, event: event.id }}
                fresh={isFresh(event.id)}
                time={
                  <time
                    dateTime={event.createdAt}
                    title={formatExact(new Date(event.createdAt).getTime(), locale, timeZone)}
                  >
                    {format.dateTime(new Date(event.createdAt), { timeStyle: 'short' })}
                  </time>
                }
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
