import { Done, done, TripLocationInput } from '@heimdall/contracts'
import { gpsTripLocations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../../kernel/index.ts'
import { describeStop } from '../describe-stop.ts'
import { lockLocation } from './lock-location.ts'

/** One that was found in the positions stays marked, so that detection does not bring it back. */
export const deleteTripLocation = defineCommand({
  name: 'trips.deleteLocation',
  permission: 'self or trip:write',
  input: TripLocationInput,
  output: Done,
  async run({ tx, actor, input, audit, now }) {
    const { location, trip } = await lockLocation(tx, actor, input.id)
    const isThis = eq(gpsTripLocations.id, location.id)
    if (location.isDetected) {
      await tx.update(gpsTripLocations).set({ name: null, deletedAt: now, updatedAt: now }).where(isThis)
    } else await tx.delete(gpsTripLocations).where(isThis)
    audit('location_deleted', {
      userId: trip.userId,
      resource: ['trip_location', location.id],
      metadata: describeStop(location),
    })
    return done
  },
})
