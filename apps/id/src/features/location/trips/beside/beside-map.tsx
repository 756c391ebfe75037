import { cx, PrivacyBlur, Skeleton } from '@heimdall/ui'
import { loadWayMap } from '@heimdall/ui/trips'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useContext, useEffect, useState } from 'react'
import { useLocale } from 'use-intl'
import { useMapLabels } from '../../map/use-map-labels.ts'
import { tripsQuery } from '../queries.ts'
import type { TripsSearch } from '../trips-search.ts'
import { LitTripContext } from './trips-map-context.ts'
import { useListedWays } from './use-listed-ways.ts'
import { useOpenTrip } from './use-open-trip.ts'

const TripsMap = lazy(async () => ({ default: (await loadWayMap()).TripsMap }))

export interface BesideMapProps {
  tripId: string | undefined
  /** Undefined: the list has not been looked at, and nothing of it is asked for. */
  listSearch: TripsSearch | undefined
}

/** The page at the left, and at the right the map that stays from one to the next. */
export function BesideMap({ tripId, listSearch }: BesideMapProps) {
  const list = useInfiniteQuery({ ...tripsQuery(listSearch ?? {}), enabled: listSearch !== undefined })
  const trips = list.data?.pages.flatMap((page) => page.trips)
  const isFiltered = Object.values(listSearch ?? {}).some((value) => value !== undefined)
  // Whoever has no trip yet is told how to come by one, and needs no map for that.
  const isEmpty = trips?.length === 0 && !isFiltered
  const hasMap = tripId !== undefined || !(isEmpty || (list.isError && !list.data))
  return (
    <div
      data-beside={hasMap ? '' : undefined}
      className={cx(hasMap && 'grid grid-cols-[minmax(22rem,2fr)_minmax(0,3fr)] items-start gap-5')}
    >
      <div className="min-w-0">
        <Outlet />
      </div>
      {hasMap && (
        <PrivacyBlur className="sticky top-8 block h-[calc(100dvh-16rem)] min-h-96">
          <Suspense fallback={<Skeleton className="size-full" />}>
            <ShownMap tripId={tripId} listSearch={listSearch} />
          </Suspense>
        </PrivacyBlur>
      )}
    </div>
  )
}

function ShownMap({ tripId, listSearch }: BesideMapProps) {
  const navigate = useNavigate()
  const { lit, light } = useContext(LitTripContext)
  const list = useListedWays(listSearch)
  const { sight, isPlaced, isComing, setArea } = useOpenTrip(tripId)
  const [hasBegun, setHasBegun] = useState(false)
  useEffect(() => {
    // What fails here fails again where it is shown.
    void loadWayMap().catch(() => undefined)
  }, [])
  // Begun anywhere else, it would draw that part of the world first.
  if (!hasBegun && (tripId === undefined ? list.ends.length > 0 || list.ways !== null : isPlaced))
    setHasBegun(true)
  const [labels, locale] = [useMapLabels(), useLocale()]
  if (!hasBegun) return <Skeleton className="size-full" />
  return (
    <TripsMap
      list={{ ...list, lit }}
      trip={tripId === undefined ? null : { id: tripId, sight, isComing }}
      onLight={light}
      onOpen={(id) => void navigate({ to: '/location/trips/$tripId', params: { tripId: id } })}
      onAreaChange={setArea}
      labels={labels}
      locale={locale}
      className="relative size-full overflow-hidden rounded-lg border border-line"
    />
  )
}
