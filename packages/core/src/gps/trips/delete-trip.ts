import { Done, done, TripInput } from '@heimdall/contracts'
import { gpsTripLocations, gpsTrips } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { describeTrip } from './describe-trip.ts'
import { lockTripAndDevice } from './find-trip.ts'
import { forgetOngoing } from './lock-device.ts'

/** Its positions stay. Of one that a device has made its time stays marked, so that detection does not bring it back. */
export const deleteTrip = defineCommand({
  name: 'trips.delete',
  permission: 'self or trip:write',
  input: TripInput,
  output: Done,
  lock: ({ tx, actor, input }) => lockTripAndDevice(tx, actor, input.id),
  async run({ tx, actor, input, audit, now }) {
    const row = await lockTripAndDevice(tx, actor, input.id)
    if (row.deviceId === null) await tx.delete(gpsTrips).where(eq(gpsTrips.id, row.id))
    else {
      if (row.isOpen) await forgetOngoing(tx, row.deviceId)
      await tx.delete(gpsTripLocations).where(eq(gpsTripLocations.tripId, row.id))
      await tx
        .update(gpsTrips)
        .set({
          title: null,
          notes: null,
          categoryId: null,
          templateId: null,
          isFixed: true,
          isOpen: false,
          deletedAt: now,
          updatedAt: now,
        })
        .where(eq(gpsTrips.id, row.id))
    }
    audit('trip_deleted', {
      userId: row.userId,
      resource: ['trip', row.id],
      metadata: describeTrip(row),
    })
    return done
  },
})
