import { hearsOf } from '@heimdall/contracts'
import { gpsDevices, users } from '@heimdall/db/core'
import { and, eq, inArray, isNull } from '@heimdall/db/sql'
import { type Actor, fieldError, type Services } from '../../kernel/index.ts'
import { authorizeTopics } from './authorize-topics.ts'
import type { WebhookFilter } from './filter-of.ts'
import { searchOfWebhook } from './search-of-webhook.ts'

/** Nobody has told elsewhere what they may not hear themselves, nor what nobody can read. Commands record the refusal. */
export async function requireHearable(
  services: Services,
  actor: Actor,
  filter: WebhookFilter,
): Promise<void> {
  const { topics, q } = filter
  authorizeTopics(actor, topics)
  await requireDevices(services, filter)
  await requireAccount(services, filter)
  if (q === null) return
  if (!topics.includes('audit')) {
    throw fieldError('BAD_REQUEST', 'q', 'needs_audit_topic', 'Only audit events are filtered by a search')
  }
  await searchOfWebhook(services, filter)
}

async function requireDevices(
  { primary: { db } }: Services,
  { topics, deviceIds }: WebhookFilter,
): Promise<void> {
  if (deviceIds === null) return
  if (!hearsOf(topics, 'gps')) {
    const message = 'Only what happens to devices is filtered by devices'
    throw fieldError('BAD_REQUEST', 'deviceIds', 'needs_gps_topic', message)
  }
  const wanted = [...new Set(deviceIds)]
  if ((await db.$count(gpsDevices, inArray(gpsDevices.id, wanted))) < wanted.length) {
    throw fieldError('BAD_REQUEST', 'deviceIds', 'unknown_device', 'One of these devices does not exist')
  }
}

async function requireAccount({ primary: { db } }: Services, { userId }: WebhookFilter): Promise<void> {
  if (userId === null) return
  if ((await db.$count(users, and(eq(users.id, userId), isNull(users.deletedAt)))) === 0) {
    throw fieldError('BAD_REQUEST', 'userId', 'unknown_user', 'This account does not exist')
  }
}
