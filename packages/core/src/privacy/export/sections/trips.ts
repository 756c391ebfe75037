import { gpsTripLocations } from '@heimdall/db/core'
import { and, asc, inArray, isNull, sql } from '@heimdall/db/sql'
import { listTrips, toTripLocation } from '../../../gps/index.ts'
import { everyPage, type Section } from '../section.ts'

/** With their stops, which are read once a page. */
export const trips: Section<'trips'> = {
  isVast: true,
  async *pages({ services, user, ask }) {
    const next = (cursor: { cursor?: string }) => ask(listTrips, { userId: user.id, limit: 100, ...cursor })
    for await (const page of everyPage(next, ({ trips }) => trips)) {
      if (page.length === 0) continue
      const ids = page.map(({ id }) => id)
      const stops = await services.primary.db
        .select()
        .from(gpsTripLocations)
        .where(and(inArray(gpsTripLocations.tripId, ids), isNull(gpsTripLocations.deletedAt)))
        .orderBy(sql`${gpsTripLocations.arrivedAt} ASC NULLS LAST`, asc(gpsTripLocations.id))
      yield page.map(({ owner: _, ...trip }) => ({
        ...trip,
        locations: stops
          .filter(({ tripId }) => tripId === trip.id)
          // One's own.
          .map((stop) => toTripLocation(stop, true)),
      }))
    }
  },
}
