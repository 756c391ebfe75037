import { type EventTopic, topicOf, topicPermissions } from '@heimdall/contracts'
import { type Actor, authorize, fieldError, type Services } from '../../kernel/index.ts'
import { searchOfWebhook } from './search-of-webhook.ts'

/** Nobody has told elsewhere what they may not hear themselves, nor what nobody can read. Commands record the refusal. */
export async function requireHearable(
  services: Services,
  actor: Actor,
  { topics, q }: { topics: readonly EventTopic[]; q: string | null },
): Promise<void> {
  for (const name of topics) authorize(actor, topicPermissions[topicOf(name)])
  if (q === null || q === '') return
  if (!topics.includes('audit')) {
    throw fieldError('BAD_REQUEST', 'q', 'needs_audit_topic', 'Only audit events are filtered by a search')
  }
  await searchOfWebhook(services, { topics, q })
}
