import type { AccountEvent, AuditEvent, EventTopic, Topic } from '@heimdall/contracts'
import { toAccountEvent } from './to-account-event.ts'

/** What one audit event means to those outside, on one topic. Streams and webhooks send the same. */
export interface Message {
  /** The same wherever and however often it is sent. */
  id: string
  topic: Topic
  /** With its topic in front: `audit.login`, `account.banned`. */
  type: string
  timestamp: string
  data: AuditEvent | AccountEvent
}

export interface Subscription {
  topics: ReadonlySet<EventTopic>
  /** Of audit events. */
  matches(event: AuditEvent): boolean
  /** Of account events; undefined: everybody's. */
  userIds: readonly string[] | undefined
}

/** Many streams want the same event; it is translated once. */
const known = new WeakMap<AuditEvent, readonly Message[]>()

/** In the order of the topics; none where nothing of it is wanted. */
export const messagesOf = (event: AuditEvent, subscription: Subscription): readonly Message[] =>
  allOf(event).filter((message) => isWanted(message, event, subscription))

/** Whoever wants it. */
export const allOf = (event: AuditEvent): readonly Message[] => known.get(event) ?? translate(event)

function translate(event: AuditEvent): readonly Message[] {
  const account = toAccountEvent(event)
  const messages: Message[] = [
    ...(account ? [messageOf('account', account.type, event, account)] : []),
    messageOf('audit', `audit.${event.eventType}`, event, event),
  ]
  known.set(event, messages)
  return messages
}

const messageOf = (topic: Topic, type: string, event: AuditEvent, data: Message['data']): Message => ({
  id: `${topic}_${event.id}`,
  topic,
  type,
  timestamp: event.createdAt,
  data,
})

function isWanted({ topic, data }: Message, event: AuditEvent, subscription: Subscription): boolean {
  const { topics, userIds } = subscription
  if (topic === 'audit') return topics.has('audit') && subscription.matches(event)
  const isOfTopic = topics.has(topic) || ('type' in data && topics.has(data.type))
  return isOfTopic && (userIds === undefined || (data.userId !== null && userIds.includes(data.userId)))
}
