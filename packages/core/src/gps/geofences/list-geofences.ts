import { GeofenceList, ListGeofencesInput } from '@heimdall/contracts'
import { gpsGeofences, users } from '@heimdall/db/core'
import { and, sql } from '@heimdall/db/sql'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'
import { geofencesInScope } from './geofences-in-scope.ts'
import { geofenceOrder, selectGeofences, toGeofence } from './to-geofence.ts'

/** Those of the platform last, else by name. */
export const listGeofences = defineQuery({
  name: 'geofences.list',
  permission: 'self or geofence:read',
  input: ListGeofencesInput,
  output: GeofenceList,
  async run({ services, actor, input }) {
    const { page, limit, q } = input
    const where = and(geofencesInScope(actor, input), q ? contains(q) : undefined)
    const { db } = services.primary
    const at = keysetPage({
      list: 'geofences.list',
      input,
      by: geofenceOrder,
      type: 'text',
      id: gpsGeofences.id,
      direction: 'asc',
    })
    const found = await selectGeofences(db, and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ fence, place }) => [place, fence.id])
    return {
      geofences: rows.map(toGeofence),
      page,
      limit,
      total: await cappedCount(
        db,
        sql`${gpsGeofences} LEFT JOIN ${users} ON ${users.id} = ${gpsGeofences.userId}`,
        where,
      ),
      nextCursor,
    }
  },
})

const contains = (q: string) => {
  const text = q.toLowerCase()
  return sql`(strpos(lower(${gpsGeofences.name}), ${text}) > 0 OR strpos(lower(coalesce(${users.username}, '')), ${text}) > 0)`
}
