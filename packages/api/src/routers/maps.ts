import { getHeat, getTrack, listDrawnGeofences } from '@heimdall/core'
import { query, router } from '../trpc.ts'

/** What maps draw. Bots have positions as they were sent, and devices where they are. */
export const maps = router({
  track: query(getTrack),
  heat: query(getHeat),
  geofences: query(listDrawnGeofences),
})
