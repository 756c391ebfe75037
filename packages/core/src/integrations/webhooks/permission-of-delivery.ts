import { type EventTopic, type KnownPermission, topicOf, topicPermissions } from '@heimdall/contracts'
import type { DeliveryRow } from './queries.ts'
import { testType } from './test-type.ts'

/** What it takes to hear what a delivery says; null: nothing, for a test says nothing. */
export function permissionOfDelivery({ type }: Pick<DeliveryRow, 'type'>): KnownPermission | null {
  // All others are planned from messages, whose types begin with their topic.
  return type === testType ? null : topicPermissions[topicOf(type as EventTopic)]
}
