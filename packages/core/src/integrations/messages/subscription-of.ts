import { toPredicate } from '@heimdall/audit'
import {
  type EventStreamInput,
  type EventTopic,
  hearsOf,
  logTopics,
  topicPermissions,
} from '@heimdall/contracts'
import { toAdminFilter } from '../../audit/index.ts'
import { type Call, requireAccess, type Services } from '../../kernel/index.ts'
import { devicesHeard } from './devices-heard.ts'
import type { Subscription } from './messages-of.ts'

/**
 * Throws BAD_REQUEST where the filter can not be read, FORBIDDEN where a topic may not be heard, and NOT_FOUND where a device may
 * not be seen.
 */
export async function subscriptionOf(
  services: Services,
  call: Call,
  { topics, deviceId, scope, ...filter }: EventStreamInput,
  operation: string,
): Promise<Subscription> {
  await requireLogTopics(services, call, topics, operation)
  const { userId } = filter
  const wanted = { topics, deviceId, scope, userId }
  return {
    topics: new Set(topics),
    matches: toPredicate(await toAdminFilter(services, call.actor, filter)),
    userIds: userId === undefined ? undefined : [userId],
    devices: hearsOf(topics, 'gps') ? await devicesHeard(services, call, wanted, operation) : null,
  }
}

/** Each topic has a permission of its own; a bot that is to end sessions need not read the log. */
async function requireLogTopics(
  services: Services,
  call: Call,
  topics: readonly EventTopic[],
  operation: string,
): Promise<void> {
  for (const topic of logTopics) {
    if (hearsOf(topics, topic)) await requireAccess(services, call, topicPermissions[topic], operation)
  }
}
