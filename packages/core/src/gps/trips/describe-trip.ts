import type { TripRow } from './to-trip.ts'

/** What the audit log says of a trip. */
export const describeTrip = ({
  title,
  categoryId,
  deviceId,
}: Pick<TripRow, 'title' | 'categoryId' | 'deviceId'>) => ({
  ...(title === null ? {} : { title }),
  ...(categoryId === null ? {} : { categoryId }),
  ...(deviceId === null ? {} : { deviceId }),
})
