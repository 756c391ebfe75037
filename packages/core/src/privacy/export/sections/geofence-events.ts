import type { GeofenceEvent } from '@heimdall/contracts'
import type { Section } from '../section.ts'

const pageSize = 1_000
type Row = Omit<GeofenceEvent, 'userId'>

export const geofenceEvents: Section<'geofenceEvents'> = {
  isVast: true,
  async *pages({ services, deviceIds }) {
    const sql = services.gps.reads
    for (const deviceId of deviceIds) {
      let behind: Row | undefined
      for (;;) {
        const rows: Row[] = await sql<Row[]>`
          SELECT id, kind, geofence_id AS "geofenceId", geofence_name AS "geofenceName", device_id AS "deviceId", at,
            confirmed_at AS "confirmedAt", latitude, longitude, is_passing AS "isPassing"
          FROM gps_fence_events
          WHERE device_id = ${deviceId} ${behind ? sql`AND (at, id) < (${behind.at}, ${behind.id})` : sql``}
          ORDER BY at DESC, id DESC LIMIT ${pageSize}`
        const page = rows.map((row) => ({
          ...row,
          at: new Date(row.at).toISOString(),
          confirmedAt: new Date(row.confirmedAt).toISOString(),
        }))
        yield page
        behind = page.at(-1)
        if (page.length < pageSize) break
      }
    }
  },
}
