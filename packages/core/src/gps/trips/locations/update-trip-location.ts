import { TripLocation, UpdateTripLocationInput } from '@heimdall/contracts'
import { gpsTripLocations } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../../kernel/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { changedFields } from '../changed-fields.ts'
import { describeStop } from '../describe-stop.ts'
import { seesPlaces, type TripLocationRow, toLocation } from '../to-trip.ts'
import { lockLocation } from './lock-location.ts'
import { refuseBadStay } from './refuse-bad-stay.ts'

/** What is left out stays as it is. Detection leaves it alone from then on. */
export const updateTripLocation = defineCommand({
  name: 'trips.updateLocation',
  permission: 'self or trip:write',
  input: UpdateTripLocationInput,
  output: TripLocation,
  async run({ services, tx, actor, input, audit, now }) {
    const { location, trip } = await lockLocation(tx, actor, input.id)
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [trip.userId] }, tx)
    const { name, latitude, longitude, arrivedAt, leftAt } = input
    const values: Partial<TripLocationRow> = {
      ...(name === undefined ? {} : { name }),
      ...(latitude === undefined ? {} : { latitude }),
      ...(longitude === undefined ? {} : { longitude }),
      ...(arrivedAt === undefined ? {} : { arrivedAt: arrivedAt === null ? null : new Date(arrivedAt) }),
      ...(leftAt === undefined ? {} : { leftAt: leftAt === null ? null : new Date(leftAt) }),
    }
    const changed = changedFields(location, values)
    if (changed.length === 0) {
      audit.none('It is so already')
      return toLocation(location, seesPlaces(actor, trip.userId))
    }
    refuseBadStay({ ...location, ...values })
    const [row] = await tx
      .update(gpsTripLocations)
      .set({ ...values, isEdited: true, updatedAt: now })
      .where(eq(gpsTripLocations.id, location.id))
      .returning()
    if (!row) throw new Error('A locked location is gone')
    audit('location_updated', {
      userId: trip.userId,
      resource: ['trip_location', row.id],
      metadata: { ...describeStop(row), changedFields: changed },
    })
    return toLocation(row, seesPlaces(actor, trip.userId))
  },
})
