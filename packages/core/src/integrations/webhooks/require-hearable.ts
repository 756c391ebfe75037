import type { EventTopic } from '@heimdall/contracts'
import { type Call, fieldError, type Services } from '../../kernel/index.ts'
import { requireTopics } from '../messages/index.ts'
import { searchOfWebhook } from './search-of-webhook.ts'

/** Nobody has told elsewhere what they may not hear themselves, nor what nobody can read. */
export async function requireHearable(
  services: Services,
  call: Call,
  { topics, q }: { topics: readonly EventTopic[]; q: string | null },
  operation: string,
): Promise<void> {
  await requireTopics(services, call, topics, operation)
  if (q === null || q === '') return
  if (!topics.includes('audit')) {
    throw fieldError('BAD_REQUEST', 'q', 'needs_audit_topic', 'Only audit events are filtered by a search')
  }
  await searchOfWebhook(services, { topics, q })
}
