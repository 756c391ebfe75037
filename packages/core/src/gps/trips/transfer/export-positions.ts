import type { ExportPositionsInput } from '@heimdall/contracts'
import {
  type Call,
  createAuditRecorder,
  reaches,
  requireAccess,
  type Services,
  writeToOutbox,
} from '../../../kernel/index.ts'
import { deviceOf } from '../../devices/index.ts'
import { recordStaffViews } from '../../views/index.ts'
import { findTrip } from '../find-trip.ts'
import { type ExportedPosition, positionFiles } from './write/position-writers.ts'

const pageSize = 2_000

/** Positions of a device, or of one of its trips, as a file of any size: a page is read when it is asked for. */
export async function exportPositions(
  services: Services,
  call: Call,
  input: ExportPositionsInput,
): Promise<{ contentType: string; text: AsyncGenerator<string, void, undefined> }> {
  const permission = input.tripId === undefined ? 'location:read' : 'trip:read'
  await requireAccess(services, call, `self or ${permission}`, 'positions.export')
  const span = await spanOf(services, call, input)
  const { contentType, head, line, tail } = positionFiles[input.format]
  const pages = readPositions(services, span)
  // What fails, fails while there still is a status to say it with.
  const first = await pages.next()
  const { audit, events } = createAuditRecorder(call, services.clock, services.random)
  audit('data_exported', {
    ...(span.userId === null ? {} : { userId: span.userId }),
    metadata: { format: input.format, sections: ['positions'] },
  })
  const ownerIds = span.userId === null ? [] : [span.userId]
  await services.primary.db.transaction(async (tx) => {
    await recordStaffViews(services, call.actor, { kind: 'export', ownerIds }, tx)
    await writeToOutbox(tx, events)
  })
  async function* text() {
    yield head
    let isFirst = true
    for (let page = first; !page.done; page = await pages.next()) {
      let lines = ''
      for (const position of page.value) {
        lines += line(position, isFirst)
        isFirst = false
      }
      yield lines
    }
    if (tail !== '') yield tail
  }
  return { contentType, text: text() }
}

interface ExportSpan {
  userId: string | null
  deviceId: string | null
  from: string
  to: string
}

async function spanOf(services: Services, call: Call, input: ExportPositionsInput): Promise<ExportSpan> {
  const from = input.from ?? '0001-01-01T00:00:00Z'
  const to = input.to ?? '9999-12-31T00:00:00Z'
  if (input.tripId !== undefined) {
    const trip = await findTrip(services.primary.db, call.actor, input.tripId, 'trip:read')
    const { userId, deviceId, startedAt, endedAt } = trip
    // Who may know of a trip need not be allowed to see its way.
    if (!reaches(call.actor, userId, 'location:read')) {
      await requireAccess(services, call, 'location:read', 'positions.export')
    }
    return { userId, deviceId, from: startedAt.toISOString(), to: endedAt.toISOString() }
  }
  const device = await deviceOf(services, call.actor, input.deviceId ?? '', 'location:read')
  return { userId: device.userId, deviceId: device.id, from, to }
}

async function* readPositions(
  { audit: { reads } }: Services,
  { deviceId, from, to }: ExportSpan,
): AsyncGenerator<ExportedPosition[], void, undefined> {
  let after: string | null = null
  for (;;) {
    const rows: ExportedPosition[] = await reads.sql<ExportedPosition[]>`
      SELECT (extract(epoch FROM fix_time) * 1000)::float8 AS at, latitude, longitude, altitude_m, speed_kmh, heading,
        accuracy_m, battery_percent, motion
      FROM gps_positions
      WHERE device_id = ${deviceId} AND fix_time <= ${to}
        AND ${after === null ? reads.sql`fix_time >= ${from}` : reads.sql`fix_time > ${after}`}
      ORDER BY fix_time LIMIT ${pageSize}`
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) return
    after = new Date(last.at).toISOString()
  }
}
