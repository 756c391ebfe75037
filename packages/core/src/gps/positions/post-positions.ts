import type { PostedPositions, PostPositionsInput } from '@heimdall/contracts'
import { type Call, requireAccess, type Services, unavailable } from '../../kernel/index.ts'
import { deviceOf, noteDialect } from '../devices/index.ts'
import { PositionsUnavailable } from '../engine/index.ts'

/**
 * Up to 5,000 positions of one device, durable when it answers. No command: it goes the way of all positions, and by its
 * device and time each of them is stored once however often it is sent.
 */
export async function postPositions(
  services: Services,
  call: Call,
  { id, positions }: PostPositionsInput,
): Promise<PostedPositions> {
  await requireAccess(services, call, 'self or device:write', 'positions.post')
  const device = await deviceOf(services, call.actor, id, 'device:write')
  try {
    const answer = await services.gps.writer.write(
      { deviceId: device.id, userId: device.userId },
      positions.map((position) => ({
        fixTime: Date.parse(position.fixTime),
        latitude: position.latitude,
        longitude: position.longitude,
        altitudeM: position.altitude ?? null,
        speedKmh: position.speedKmh ?? null,
        heading: position.heading ?? null,
        accuracyM: position.accuracy ?? null,
        batteryPercent: position.battery ?? null,
        motion: position.motion ?? null,
        attributes: position.attributes ?? {},
      })),
    )
    if (device.dialect !== 'rest') await noteDialect(services, device.id, 'rest')
    return answer
  } catch (error) {
    throw error instanceof PositionsUnavailable ? unavailable(error) : error
  }
}
