import { toPredicate } from '@heimdall/audit'
import { type EventStreamInput, type EventTopic, topicOf, topicPermissions } from '@heimdall/contracts'
import { toAdminFilter } from '../../audit/index.ts'
import { type Call, requireAccess, type Services } from '../../kernel/index.ts'
import type { Subscription } from './messages-of.ts'

/** Throws BAD_REQUEST where the filter can not be read, and FORBIDDEN where a topic may not be heard. */
export async function subscriptionOf(
  services: Services,
  call: Call,
  { topics, ...filter }: EventStreamInput,
  operation: string,
): Promise<Subscription> {
  await requireTopics(services, call, topics, operation)
  return {
    topics: new Set(topics),
    matches: toPredicate(await toAdminFilter(services, call.actor, filter)),
    userIds: filter.userId === undefined ? undefined : [filter.userId],
  }
}

/** Each topic has a permission of its own; a bot that is to end sessions need not read the log. */
async function requireTopics(
  services: Services,
  call: Call,
  topics: readonly EventTopic[],
  operation: string,
): Promise<void> {
  for (const permission of new Set(topics.map((name) => topicPermissions[topicOf(name)]))) {
    await requireAccess(services, call, permission, operation)
  }
}
