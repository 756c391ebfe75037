import { Card, CardContent } from '@heimdall/ui'
import { TrackLegend, TripProfile } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocale } from 'use-intl'
import { profileQuery } from '../queries.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { useWay } from '../use-way.ts'
import type { TripWayProps } from './trip-way.tsx'
import { useWayLabels } from './use-way-labels.ts'
import { useWayProblem } from './use-way-problem.tsx'

/** How fast and high the trip was at each moment, beside the map that shows where. */
export function TripMoments({ trip, at, onAtChange }: TripWayProps) {
  const labels = useWayLabels()
  const problem = useWayProblem(trip)
  const { way } = useWay(trip)
  const profile = useQuery({ ...profileQuery(trip.id), enabled: !way.isPending }).data
  const points = useMemo(
    () => (profile?.points ?? []).map((point) => ({ ...point, at: Date.parse(point.at) })),
    [profile],
  )
  return (
    <Card className="mb-4">
      {problem ?? (
        <div className="border-b border-line px-5 py-2">
          <TrackLegend label={labels.legend} bands={labels.bands} />
        </div>
      )}
      <CardContent className="pt-4 pb-4">
        <TripProfile
          from={Date.parse(trip.startedAt)}
          to={Date.parse(trip.endedAt)}
          points={points}
          at={at}
          onAtChange={onAtChange}
          print={useTripTexts().exactTime}
          labels={labels}
          locale={useLocale()}
        />
      </CardContent>
    </Card>
  )
}
