import { AddTripLocationInput, maxTripLocations, TripLocation } from '@heimdall/contracts'
import { gpsTripLocations } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { defineCommand, fieldError, newId } from '../../../kernel/index.ts'
import { describeStop } from '../describe-stop.ts'
import { lockTrip } from '../find-trip.ts'
import { seesPlaces, toLocation } from '../to-trip.ts'
import { refuseBadStay } from './refuse-bad-stay.ts'

export const addTripLocation = defineCommand({
  name: 'trips.addLocation',
  permission: 'self or trip:write',
  input: AddTripLocationInput,
  output: TripLocation,
  async run({ services, tx, actor, input, audit, now }) {
    const trip = await lockTrip(tx, actor, input.tripId)
    const isOfTrip = and(eq(gpsTripLocations.tripId, trip.id), isNull(gpsTripLocations.deletedAt))
    if ((await tx.$count(gpsTripLocations, isOfTrip)) >= maxTripLocations) {
      throw fieldError('CONFLICT', '', 'too_many_locations', `A trip has at most ${maxTripLocations} stops`)
    }
    const { name, latitude, longitude } = input
    const stay = { arrivedAt: timeOf(input.arrivedAt), leftAt: timeOf(input.leftAt) }
    refuseBadStay(stay)
    const [row] = await tx
      .insert(gpsTripLocations)
      .values({
        ...stay,
        id: newId(services),
        tripId: trip.id,
        name,
        latitude,
        longitude,
        isDetected: false,
        isEdited: true,
        createdAt: now,
        updatedAt: now,
      })
      .returning()
    if (!row) throw new Error('The insert of a location returned no row')
    audit('location_created', {
      userId: trip.userId,
      resource: ['trip_location', row.id],
      metadata: describeStop(row),
    })
    return toLocation(row, seesPlaces(actor, trip.userId))
  },
})

const timeOf = (text: string | null | undefined) => (text ? new Date(text) : null)
