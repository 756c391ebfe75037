import { type SequencedEvent, toPredicate } from '@heimdall/audit'
import type { LiveAuditInput, LiveMyAuditInput } from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import { authorize, type Call, requireAccess, type Services } from '../kernel/index.ts'
import { toAdminFilter } from './list-all-events.ts'

/** Every event that matches, live, from right behind `lastEventId`. Ends when the signal aborts. */
export async function* followEvents(
  services: Services,
  call: Call,
  input: LiveAuditInput,
  signal: AbortSignal,
): AsyncGenerator<SequencedEvent, void, undefined> {
  await requireAccess(services, call, 'audit:read', 'audit.live')
  const matches = toPredicate(await toAdminFilter(services, input))
  yield* services.audit.feed.subscribe({ after: position(input.lastEventId), matches, signal })
}

/** The same for one's own events. */
export async function* followMyEvents(
  services: Services,
  call: Call,
  input: LiveMyAuditInput,
  signal: AbortSignal,
): AsyncGenerator<SequencedEvent, void, undefined> {
  authorize(call.actor, 'self')
  const matches = toPredicate({ userIds: [signedIn(call.actor).userId] })
  yield* services.audit.feed.subscribe({ after: position(input.lastEventId), matches, signal })
}

const position = (lastEventId: string | null | undefined) =>
  lastEventId == null ? null : Number(lastEventId)
