import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { EventTypeLabel } from '../audit/event-type-label.tsx'
import { SharesCard } from './shares-card.tsx'
import { useSummary } from './use-summary.ts'

export function TypesCard() {
  const t = useTranslations('overview')
  const { data } = useSummary()
  return (
    <SharesCard
      title={t('types')}
      emptyText={t('noTypes')}
      items={data?.types.map(({ eventType, events }) => ({
        id: eventType,
        value: events,
        label: (
          <Link
            to="/audit"
            search={{ type: [eventType], range: 'today' }}
            className="flex rounded-xs hover:underline touch:min-h-11 touch:items-center"
          >
            <EventTypeLabel type={eventType} />
          </Link>
        ),
      }))}
    />
  )
}
