import type { FollowDevicesInput, GpsEvent } from '@heimdall/contracts'
import { type Call, fieldError, requireAccess, type Services } from '../../kernel/index.ts'
import { deviceOf, whoseDevices } from '../devices/index.ts'
import type { FeedItem } from '../engine/index.ts'
import { toGpsEvent } from '../to-gps-event.ts'
import { watchAsStaff } from '../views/index.ts'

export interface DeviceEvents {
  events: GpsEvent[]
  /** What to resume behind. */
  lastEventId: string
}

/**
 * What happens to one's own devices, or with location:read to all, from right behind `lastEventId`, as many at a time as
 * there are. Ends when the signal aborts. Throws GONE where it could not go on without a gap.
 */
export async function* followDevices(
  services: Services,
  call: Call,
  input: FollowDevicesInput,
  signal: AbortSignal,
): AsyncGenerator<DeviceEvents, void, undefined> {
  await requireAccess(services, call, 'self or location:read', 'devices.follow')
  const matches = await matcherOf(services, call, input)
  const watched = watchAsStaff(services, call.actor)
  const after = input.lastEventId == null ? null : await placeOf(services, input.lastEventId)
  for await (const { items, position } of services.gps.feed.subscribe({ after, matches, signal })) {
    await watched(items)
    yield { events: items.map(toGpsEvent), lastEventId: services.gps.places.print(position) }
  }
}

/** The place in the feed that this id names; refused where what came behind it is not kept, for it would be missed unseen. */
async function placeOf({ gps }: Services, lastEventId: string): Promise<number> {
  const place = gps.places.read(lastEventId)
  if (place === null) {
    throw fieldError('BAD_REQUEST', 'lastEventId', 'unknown', 'This is no id of ours. Begin without one.')
  }
  const { isReset } = await gps.feed.resumePoint(place)
  if (!isReset) return place
  const message = 'What happened since then is not kept any more. Read all devices, and begin behind that.'
  throw fieldError('GONE', 'lastEventId', 'not_kept', message)
}

async function matcherOf(
  services: Services,
  call: Call,
  { scope, deviceId }: FollowDevicesInput,
): Promise<(item: FeedItem) => boolean> {
  const { actor } = call
  if (deviceId !== undefined) {
    const device = await deviceOf(services, actor, deviceId, 'location:read')
    return (item) => item.deviceId === device.id
  }
  if (scope === 'all') await requireAccess(services, call, 'location:read', 'devices.follow')
  const userId = whoseDevices(actor, { scope }, 'location:read')
  return userId === undefined ? () => true : (item) => item.userId === userId
}
