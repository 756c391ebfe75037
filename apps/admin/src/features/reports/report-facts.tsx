import type { ReportDetails } from '@heimdall/contracts'
import { Badge, DescriptionList, RelativeTime } from '@heimdall/ui'
import { useLocale, useTranslations } from 'use-intl'
import { PrivateText } from '../../components/private-text.tsx'
import { DeviceText } from '../audit/drawer/device-text.tsx'
import { EventTypeLabel } from '../audit/event-type-label.tsx'
import { PlaceText } from '../audit/place-text.tsx'
import { UserLink } from '../users/user-link.tsx'
import { statusTone, useReportTerms } from './use-report-terms.ts'

/** Who says what about which event, and what became of it. */
export function ReportFacts({ details: { report, event } }: { details: ReportDetails }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const terms = useReportTerms()
  const items = [
    {
      term: t('status'),
      value: <Badge tone={statusTone[report.status]}>{terms.status(report.status)}</Badge>,
    },
    { term: t('user'), value: <UserLink id={report.userId} /> },
    { term: t('reason'), value: terms.reason(report.reason) },
    report.comment !== null && {
      term: t('comment'),
      value: <span className="whitespace-pre-line wrap-anywhere">{report.comment}</span>,
    },
    { term: t('event'), value: <EventTypeLabel type={report.eventType} /> },
    {
      term: t('eventTime'),
      value: <RelativeTime exact date={report.eventCreatedAt} locale={locale} />,
    },
    event?.ipAddress && { term: t('ip'), value: <PrivateText focusable>{event.ipAddress}</PrivateText> },
    event?.countryCode && { term: t('place'), value: <PlaceText place={event} focusable wrap /> },
    event?.userAgent && { term: t('device'), value: <DeviceText userAgent={event.userAgent} /> },
    event === null && { term: t('details'), value: t('eventGone') },
    report.note !== null && {
      term: t('note'),
      value: <span className="whitespace-pre-line wrap-anywhere">{report.note}</span>,
    },
    report.reviewedAt !== null && {
      term: t('reviewed'),
      value: (
        <span className="flex flex-wrap items-center gap-x-2">
          <UserLink id={report.reviewedBy} />
          <RelativeTime date={report.reviewedAt} locale={locale} />
        </span>
      ),
    },
  ]
  return <DescriptionList items={items.filter((item) => typeof item === 'object' && item !== null)} />
}
