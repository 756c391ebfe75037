import type { TripLocationRow } from './to-trip.ts'

/** What the audit log says of a stop: not where it lies, for who reads the log need not be allowed to see positions. */
export const describeStop = ({ tripId, name }: Pick<TripLocationRow, 'tripId' | 'name'>) => ({
  tripId,
  ...(name === null ? {} : { name }),
})
