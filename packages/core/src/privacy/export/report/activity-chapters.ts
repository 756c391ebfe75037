import { catalog, isEventType, reportReasons, reportStatuses, statuses } from '@heimdall/audit'
import type { Chapter } from './chapter.ts'
import type { ChapterSource } from './chapter-source.ts'

export function activityChapters({ t, format, locale, rowsOf, table }: ChapterSource): Chapter[] {
  const { labels, chapters } = t
  const nameOf = (type: string) => (isEventType(type) ? catalog[type].labels[locale] : type)
  return [
    {
      title: chapters.reports,
      blocks: table(
        'reports',
        [
          { title: labels.event, share: 4 },
          { title: labels.how, share: 3 },
          { title: labels.status },
          { title: labels.time },
        ],
        (rowsOf('reports') ?? []).map(({ eventType, reason, status, createdAt }) => [
          nameOf(eventType),
          reportReasons[reason][locale],
          reportStatuses[status][locale],
          format.time(createdAt),
        ]),
      ),
    },
    {
      title: chapters.activity,
      blocks: table(
        'auditEvents',
        [
          { title: labels.time },
          { title: labels.event, share: 6 },
          { title: labels.place, share: 4 },
          { title: labels.address, share: 4 },
          { title: labels.status },
        ],
        (rowsOf('auditEvents') ?? []).map((event) => [
          format.time(event.createdAt),
          nameOf(event.eventType),
          format.place(event),
          event.ipAddress ?? '–',
          statuses[event.status][locale],
        ]),
      ),
    },
  ]
}
