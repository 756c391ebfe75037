import type { TripDetails } from '@heimdall/contracts'
import { TripWay as Way } from '@heimdall/ui/trips'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { profileQuery } from '../queries.ts'
import { useCloserWay } from '../use-closer-way.ts'
import { useTripTexts } from '../use-trip-texts.ts'
import { useWay } from '../use-way.ts'
import { useWayLabels } from './use-way-labels.ts'
import { useWayProblem } from './use-way-problem.tsx'

export interface TripWayProps {
  trip: TripDetails
  /** The chosen moment, ms. */
  at: number
  onAtChange: (at: number) => void
}

/** Where the trip went, and how fast and high at each moment. */
export function TripWay({ trip, at, onAtChange }: TripWayProps) {
  const { reach, way } = useWay(trip)
  const { closer, setArea } = useCloserWay(trip, way.data)
  return (
    <Way
      trip={trip}
      reach={reach}
      way={way.data}
      closer={closer}
      onAreaChange={setArea}
      instead={useWayProblem(trip)}
      profile={useQuery({ ...profileQuery(trip.id), enabled: !way.isPending }).data}
      at={at}
      onAtChange={onAtChange}
      print={useTripTexts().exactTime}
      labels={useWayLabels()}
      locale={useLocale()}
      mapClassName="h-[min(56dvh,30rem)] min-h-64"
      className="mb-4"
    />
  )
}
