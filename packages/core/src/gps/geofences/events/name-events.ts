import type { Sql } from '@heimdall/db'

interface Names {
  deviceName: string | null
  username: string | null
}

/** Says whose devices events are of: their names live in the primary database. */
export async function nameEvents<Event extends { deviceId: string }>(
  primary: Sql,
  events: readonly Event[],
): Promise<(Event & Names)[]> {
  const ids = [...new Set(events.map(({ deviceId }) => deviceId))]
  const rows =
    ids.length === 0
      ? []
      : await primary<{ id: string; deviceName: string; username: string }[]>`
          SELECT d.id, d.name AS "deviceName", u.username
          FROM gps_devices d JOIN users u ON u.id = d.user_id WHERE d.id = ANY(${ids}::uuid[])`
  const names = new Map(rows.map(({ id, ...names }) => [id, names]))
  return events.map((event) => ({
    ...event,
    deviceName: names.get(event.deviceId)?.deviceName ?? null,
    username: names.get(event.deviceId)?.username ?? null,
  }))
}
