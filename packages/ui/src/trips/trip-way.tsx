import type { BoundingBox, TripProfile as Profile, TripDetails } from '@heimdall/contracts'
import { lazy, type ReactNode, Suspense } from 'react'
import { Skeleton } from '../feedback/skeleton.tsx'
import { cx } from '../lib/cx.ts'
import { PrivacyBlur } from '../privacy/privacy-blur.tsx'
import { Card, CardContent } from '../surfaces/card.tsx'
import { loadWayMap } from './load-way-map.ts'
import { TripProfile, type TripProfileLabels } from './trip-profile.tsx'
import type { WayMapProps } from './way-map.tsx'

const WayMap = lazy(loadWayMap)

export type TripWayProps = Omit<WayMapProps, 'trip' | 'reach' | 'className'> & {
  trip: TripDetails
  /** How far the way reaches, null where nobody can say. Undefined until that is known: the map begins there. */
  reach: BoundingBox | null | undefined
  /** What stands where there is no map to show. */
  instead: ReactNode
  profile: Profile | undefined
  /** How a moment is written and said. */
  print: (at: number) => string
  onAtChange: (at: number) => void
  labels: WayMapProps['labels'] & TripProfileLabels
  /** How high the map is. */
  mapClassName: string
  className?: string | undefined
}

/** Where a trip went, and how fast and high at each moment. */
export function TripWay({
  instead,
  reach,
  profile,
  print,
  onAtChange,
  mapClassName,
  className,
  ...map
}: TripWayProps) {
  const { trip, at, labels, locale } = map
  const waiting = <Skeleton className={cx(mapClassName, 'rounded-none')} />
  return (
    <Card className={cx('overflow-hidden', className)}>
      {instead || (
        <PrivacyBlur className="block">
          <Suspense fallback={waiting}>
            {reach === undefined ? waiting : <WayMap {...map} reach={reach} className={mapClassName} />}
          </Suspense>
        </PrivacyBlur>
      )}
      <CardContent className="pt-4 pb-4">
        <TripProfile
          trip={trip}
          profile={profile}
          at={at}
          onAtChange={onAtChange}
          print={print}
          labels={labels}
          locale={locale}
        />
      </CardContent>
    </Card>
  )
}
