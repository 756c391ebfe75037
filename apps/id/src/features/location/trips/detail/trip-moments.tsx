import { Card, CardContent } from '@heimdall/ui'
import { TrackLegend, TripProfile } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
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
  return (
    <Card className="mb-4">
      {problem ?? (
        <div className="border-b border-line px-5 py-2">
          <TrackLegend label={labels.legend} bands={labels.bands} />
        </div>
      )}
      <CardContent className="pt-4 pb-4">
        <TripProfile
          trip={trip}
          profile={profile}
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
