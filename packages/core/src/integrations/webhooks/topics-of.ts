import { type EventTopic, EventTopics } from '@heimdall/contracts'
import type { WebhookRow } from './queries.ts'

export const topicsOf = ({ topics }: WebhookRow): EventTopic[] => EventTopics.parse(topics)
