import { type EventTopic, EventTopics } from '@heimdall/contracts'
import type { WebhookRow } from './queries.ts'

/** What an endpoint is to hear. */
export interface WebhookFilter {
  topics: EventTopic[]
  q: string | null
  deviceIds: string[] | null
  userId: string | null
}

export const filterOf = ({ topics, q, deviceIds, userId }: WebhookRow): WebhookFilter => ({
  topics: EventTopics.parse(topics),
  q,
  deviceIds,
  userId,
})
