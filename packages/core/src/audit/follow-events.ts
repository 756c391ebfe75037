import { type SequencedEvent, toPredicate } from '@heimdall/audit'
import type { LiveAuditInput, LiveMyAuditInput } from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import { authorize, type Call, requireAccess, type Services } from '../kernel/index.ts'
import { asSeenBy } from './as-seen-by.ts'
import { toAdminFilter } from './list-all-events.ts'
import { toMyFilter } from './list-my-events.ts'

/** Every event that matches, live, from right behind `lastEventId`. Ends when the signal aborts. */
export async function* followEvents(
  services: Services,
  call: Call,
  input: LiveAuditInput,
  signal: AbortSignal,
): AsyncGenerator<SequencedEvent, void, undefined> {
  await requireAccess(services, call, 'audit:read', 'audit.live')
  const matches = toPredicate(await toAdminFilter(services, call.actor, input))
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
  const { userId } = signedIn(call.actor)
  const filter = await toMyFilter(services, call.actor, input)
  const stream = services.audit.feed.subscribe({
    after: position(input.lastEventId),
    matches: toPredicate(filter),
    userIds: filter.userIds,
    signal,
  })
  for await (const { sequence, event } of stream) yield { sequence, event: asSeenBy(userId, event) }
}

const position = (lastEventId: string | null | undefined) =>
  lastEventId == null ? null : Number(lastEventId)
