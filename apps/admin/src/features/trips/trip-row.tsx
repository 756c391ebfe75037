import type { Trip } from '@heimdall/contracts'
import { Badge, PrivacyBlur, RowLink } from '@heimdall/ui'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { openRow } from '../../lib/open-row.ts'
import { useTripTexts } from './use-trip-texts.ts'

export function TripRow({ trip }: { trip: Trip }) {
  const t = useTranslations('trips')
  const { nameOf, spanOf, units } = useTripTexts()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what keyboards reach.
    <li
      onClick={openRow}
      className="group/row relative flex items-center gap-4 px-4 py-3 hover:bg-hover has-focus-visible:bg-hover"
    >
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
          <PrivacyBlur focusable={false}>
            <RowLink asChild className="min-w-0 font-medium wrap-anywhere">
              {/* Opening one is a look that its owner sees. */}
              <Link to="/trips/$tripId" params={{ tripId: trip.id }} preload={false}>
                {nameOf(trip)}
              </Link>
            </RowLink>
          </PrivacyBlur>
          {trip.isOngoing && <Badge tone="success">{t('ongoing')}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-xs text-muted tabular">
          <span className="wrap-anywhere">{trip.owner.username}</span>
          {trip.device && <span className="wrap-anywhere">{trip.device.name}</span>}
          <span>{spanOf(trip)}</span>
          {trip.stops > 0 && <span>{t('stopCount', { count: trip.stops })}</span>}
        </p>
      </div>
      <p className="shrink-0 text-right text-sm text-ink tabular">
        {units.distance(trip.distanceM)}
        <span className="block text-xs text-muted">{units.duration(trip.durationSeconds)}</span>
      </p>
    </li>
  )
}
