import type { Trip, TripCategory } from '@heimdall/contracts'
import { Badge, PrivacyBlur, RowLink } from '@heimdall/ui'
import { CategoryIcon } from '@heimdall/ui/trips'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { LitRow } from '../beside/lit-row.tsx'
import { plainColour } from '../trip-colour.ts'
import { useTripTexts } from '../use-trip-texts.ts'

export interface TripItemProps {
  trip: Trip
  category: TripCategory | undefined
}

const iconOfMode = { walk: 'footprints', cycle: 'bike', drive: 'car', none: 'tag' } as const

export function TripItem({ trip, category }: TripItemProps) {
  const t = useTranslations('trips')
  const { nameOf, spanOf, units } = useTripTexts()
  return (
    <LitRow id={trip.id}>
      <CategoryIcon
        icon={category?.icon ?? iconOfMode[trip.mode ?? 'none']}
        colour={category?.colour ?? plainColour}
      />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <PrivacyBlur focusable={false}>
            <RowLink asChild className="min-w-0 font-medium wrap-anywhere">
              <Link to="/location/trips/$tripId" params={{ tripId: trip.id }}>
                {nameOf(trip)}
              </Link>
            </RowLink>
          </PrivacyBlur>
          {trip.isOngoing && <Badge tone="success">{t('ongoing')}</Badge>}
          {category && <Badge>{category.name}</Badge>}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-xs text-muted tabular">
          <span>{spanOf(trip)}</span>
          {trip.device && <span className="wrap-anywhere">{trip.device.name}</span>}
          {trip.stops > 0 && <span>{t('stopCount', { count: trip.stops })}</span>}
        </p>
      </div>
      <p className="shrink-0 text-right text-sm text-ink tabular">
        {units.distance(trip.distanceM)}
        <span className="block text-xs text-muted">{units.duration(trip.durationSeconds)}</span>
      </p>
    </LitRow>
  )
}
