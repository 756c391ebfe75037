import { BoundingBox, TripInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { deviceOf } from '../devices/index.ts'
import { readReach } from '../map/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { findTrip } from './find-trip.ts'
import { momentBehind } from './moment-behind.ts'

/** How far the way of a trip reaches: a map can be there before the way is. Null without any way. */
export const getTripReach = defineQuery({
  name: 'trips.reach',
  permission: 'self or trip:read',
  input: TripInput,
  output: BoundingBox.nullable(),
  async run({ services, actor, input }) {
    const { deviceId, startedAt, endedAt } = await findTrip(services.primary.db, actor, input.id, 'trip:read')
    if (deviceId === null) return null
    // Where somebody was takes the same permission as the way itself.
    const { userId } = await deviceOf(services, actor, deviceId, 'location:read')
    await recordStaffViews(services, actor, { kind: 'history', ownerIds: [userId] })
    return readReach(services.gps.reads, {
      deviceId,
      from: startedAt.toISOString(),
      // Its last moment belongs to it.
      to: momentBehind(endedAt).toISOString(),
    })
  },
})
