import { useQuery, useQueryClient } from '@tanstack/react-query'
import { knownTrip } from './beside/known-trip.ts'
import { tripQuery } from './queries.ts'

/** A trip. Until it is there, what the list has said of it: all but its stops. */
export function useTrip(id: string | undefined) {
  const queryClient = useQueryClient()
  return useQuery({
    ...tripQuery(id),
    placeholderData: () => (id === undefined ? undefined : knownTrip(queryClient, id)),
  })
}
