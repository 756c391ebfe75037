import type { EventStreamInput, EventTopic } from '@heimdall/contracts'
import { gpsDevices } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { type FeedItem, watchAsStaff, whoseDevices } from '../../gps/index.ts'
import { type Call, notFound, reaches, requireAccess, type Services } from '../../kernel/index.ts'
import type { DevicesHeard } from './messages-of.ts'

type Wanted = Pick<EventStreamInput, 'topics' | 'userId' | 'deviceId' | 'scope'>

/**
 * What somebody hears of devices: people of their own, and who holds location:read of all; nobody else of any. What others are
 * let see goes by `decideVisible` alone, to `/gps/watch`.
 */
export async function devicesHeard(
  services: Services,
  call: Call,
  { topics, userId, deviceId, scope }: Wanted,
  operation: string,
): Promise<DevicesHeard> {
  const { actor } = call
  await requireAccess(services, call, 'self or location:read', operation)
  const isOfOthers = userId === undefined ? scope === 'all' : !reaches(actor, userId, 'location:read')
  if (isOfOthers) await requireAccess(services, call, 'location:read', operation)
  const named = deviceId && (await reachable(services, call, deviceId))
  // Named devices need no other word for whose they are.
  const isOpen = named !== undefined && userId === undefined && scope === undefined
  const ownerId = isOpen ? undefined : whoseDevices(actor, { scope, userId }, 'location:read')
  const types = new Set<EventTopic>(topics)
  const matches = (item: FeedItem) =>
    (types.has('gps') || types.has(`gps.${item.kind}`)) &&
    (ownerId === undefined || item.userId === ownerId) &&
    (named?.has(item.deviceId) ?? true)
  return { matches, watched: watchAsStaff(services, actor) }
}

/** All of these; that of somebody else does not exist for who may not see it. */
async function reachable(
  { primary }: Services,
  { actor }: Call,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await primary.db
    .select({ id: gpsDevices.id, userId: gpsDevices.userId })
    .from(gpsDevices)
    .where(inArray(gpsDevices.id, [...ids]))
  const seen = rows.filter(({ userId }) => reaches(actor, userId, 'location:read'))
  const named = new Set(seen.map(({ id }) => id))
  if (ids.some((id) => !named.has(id))) throw notFound('This device')
  return named
}
