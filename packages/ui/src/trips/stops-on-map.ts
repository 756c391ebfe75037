import type { TripLocation } from '@heimdall/contracts'

export interface StopOnMap {
  latitude: number
  longitude: number
}

/** Where one was, as far as it may be seen; what is only planned is on no way. */
export const stopsOnMap = (locations: readonly TripLocation[]): StopOnMap[] =>
  locations.flatMap(({ isPlanned, latitude, longitude }) =>
    isPlanned || latitude === null || longitude === null ? [] : [{ latitude, longitude }],
  )
