import { TripDetails, TripInput } from '@heimdall/contracts'
import { defineQuery } from '../../kernel/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { findTrip } from './find-trip.ts'
import { readLocations, readTrip, seesPlaces, toLocation } from './to-trip.ts'

export const getTrip = defineQuery({
  name: 'trips.get',
  permission: 'self or trip:read',
  input: TripInput,
  output: TripDetails,
  async run({ services, actor, input, now }) {
    const { db } = services.primary
    const { userId } = await findTrip(db, actor, input.id, 'trip:read')
    await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [userId] })
    const [trip, locations] = await Promise.all([
      readTrip(db, actor, input.id, now),
      readLocations(db, input.id),
    ])
    const isSeen = seesPlaces(actor, userId)
    return { ...trip, locations: locations.map((row) => toLocation(row, isSeen)) }
  },
})
