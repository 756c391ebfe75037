import { type EventTopic, topicOf, topicPermissions } from '@heimdall/contracts'
import { type Actor, authorize } from '../../kernel/index.ts'

/** Nobody has told elsewhere what they may not hear themselves. */
export function authorizeTopics(actor: Actor, topics: readonly EventTopic[]): void {
  for (const name of topics) authorize(actor, topicPermissions[topicOf(name)])
}
