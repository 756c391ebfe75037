import type { AuditEvent } from '@heimdall/contracts'
import { CopyButton, type DescriptionListProps, PrivacyBlur, RelativeTime, StatusBadge } from '@heimdall/ui'
import { useLocale, useTimeZone, useTranslations } from 'use-intl'
import { useDeviceName } from '../../components/device-name.tsx'
import { PlaceName } from '../../components/place-name.tsx'
import { useLocaleState } from '../../lib/locale.ts'
import { isKey } from '../../lib/use-error-text.ts'
import type { EventBook } from './event-book.ts'

type Fact = DescriptionListProps['items'][number]

/** The facts of an event in the order in which a person asks: how, when, from what, where, concerning what. */
export function useEventFacts(event: AuditEvent, book: EventBook): Fact[] {
  const t = useTranslations()
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { messages } = useLocaleState()
  const deviceName = useDeviceName()
  const reason = event.errorMessage
  const type = book.typeOf(event.eventType)

  const facts: (Fact | false)[] = [
    {
      term: t('event.status'),
      value: <StatusBadge status={event.status} label={t(`activity.${event.status}`)} />,
    },
    reason !== null && {
      term: t('event.reason'),
      value: isKey(messages.reasons, reason) ? t(`reasons.${reason}`) : reason,
    },
    {
      term: t('event.time'),
      value: (
        <RelativeTime
          date={event.createdAt}
          locale={locale}
          timeZone={timeZone}
          exact
          // Zone and seconds make it wider than a narrow drawer.
          className="whitespace-normal!"
        />
      ),
    },
    event.userAgent !== null && { term: t('event.device'), value: deviceName(event.userAgent) },
    event.ipAddress !== null && { term: t('event.place'), value: <PlaceName at={event} /> },
    event.ipAddress !== null && {
      term: t('event.ipAddress'),
      value: <PrivacyBlur className="tabular">{event.ipAddress}</PrivacyBlur>,
    },
    event.sourceService !== null && {
      term: t('event.source'),
      value: book.sourceLabel(event.sourceService),
    },
    type !== undefined && { term: t('event.category'), value: book.categoryLabel(type.category) },
    event.resourceType !== null && {
      term: t('event.concerns'),
      value: book.resourceLabel(event.resourceType),
    },
    {
      term: t('event.id'),
      value: (
        <span className="flex items-center gap-1">
          <PrivacyBlur className="font-mono text-xs">{event.id}</PrivacyBlur>
          <CopyButton
            value={event.id}
            label={t('event.copyId')}
            copiedLabel={t('common.copied')}
            failedLabel={t('copying.failed')}
          />
        </span>
      ),
    },
  ]
  return facts.filter((fact) => fact !== false)
}
