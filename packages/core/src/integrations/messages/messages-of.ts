import {
  type AccountEvent,
  type AuditEvent,
  type EventTopic,
  type GpsEvent,
  hearsOf,
  type LogTopic,
  type Topic,
} from '@heimdall/contracts'
import type { FeedItem } from '../../gps/index.ts'
import { toAccountEvent } from './to-account-event.ts'

/** What happened, as those outside are told of it, on one topic. Streams and webhooks send the same. */
export interface Message {
  /** The same wherever and however often it is sent. */
  id: string
  topic: Topic
  /** With its topic in front: `audit.login`, `account.banned`, `gps.fence`. */
  type: string
  timestamp: string
  data: AuditEvent | AccountEvent | GpsEvent
}

/** Of an audit event. */
export interface LogMessage extends Message {
  topic: LogTopic
  data: AuditEvent | AccountEvent
}

export interface Subscription {
  topics: ReadonlySet<EventTopic>
  /** Of audit events. */
  matches(event: AuditEvent): boolean
  /** Of account events; undefined: everybody's. */
  userIds: readonly string[] | undefined
  /** Null: it hears of none. */
  devices: DevicesHeard | null
}

export interface DevicesHeard {
  matches(item: FeedItem): boolean
  /** Writes down, before it is told, that somebody sees where others are. */
  watched(items: Iterable<FeedItem>): Promise<void>
}

/** Whether anything of it is made of audit events. */
export const hearsLog = ({ topics }: Subscription): boolean =>
  hearsOf([...topics], 'audit') || hearsOf([...topics], 'account')

/** Many streams want the same event; it is translated once. */
const known = new WeakMap<AuditEvent, readonly LogMessage[]>()

/** In the order of the topics; none where nothing of it is wanted. */
export const messagesOf = (event: AuditEvent, subscription: Subscription): readonly LogMessage[] =>
  allOf(event).filter((message) => isWanted(message, event, subscription))

/** Whoever wants it. */
export const allOf = (event: AuditEvent): readonly LogMessage[] => known.get(event) ?? translate(event)

function translate(event: AuditEvent): readonly LogMessage[] {
  const account = toAccountEvent(event)
  const messages: LogMessage[] = [
    ...(account ? [messageOf('account', account.type, event, account)] : []),
    messageOf('audit', `audit.${event.eventType}`, event, event),
  ]
  known.set(event, messages)
  return messages
}

const messageOf = (
  topic: LogTopic,
  type: string,
  event: AuditEvent,
  data: LogMessage['data'],
): LogMessage => ({
  id: `${topic}_${event.id}`,
  topic,
  type,
  timestamp: event.createdAt,
  data,
})

function isWanted({ topic, data }: LogMessage, event: AuditEvent, subscription: Subscription): boolean {
  const { topics, userIds } = subscription
  if (topic === 'audit') return topics.has('audit') && subscription.matches(event)
  const isOfTopic = topics.has(topic) || ('type' in data && topics.has(data.type))
  return isOfTopic && (userIds === undefined || (data.userId !== null && userIds.includes(data.userId)))
}
