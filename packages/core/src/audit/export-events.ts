import { allPages, countEvents, type EventFilter } from '@heimdall/audit'
import type {
  AuditEvent,
  AuditFilter,
  ExportAuditInput,
  ExportMyAuditInput,
  Total,
} from '@heimdall/contracts'
import { signedIn } from '../identity/sessions/index.ts'
import {
  authorize,
  type Call,
  createAuditRecorder,
  requireAccess,
  type Services,
  writeToOutbox,
} from '../kernel/index.ts'
import { asSeenBy } from './as-seen-by.ts'
import { toAdminFilter } from './list-all-events.ts'
import { toMyFilter } from './list-my-events.ts'
import { withinTime } from './within-time.ts'

export interface EventExport {
  /** For a progress bar; null when counting took too long. */
  total: Total | null
  /** The newest first. A page is read when it is asked for. */
  pages: AsyncGenerator<AuditEvent[], void, undefined>
}

/** All events that match, however many. That they left is an event itself, written before the first one leaves. */
export async function exportEvents(
  services: Services,
  call: Call,
  input: ExportAuditInput,
): Promise<EventExport> {
  await requireAccess(services, call, 'audit:read', 'audit.export')
  return begin(services, call, await toAdminFilter(services, call.actor, input), input)
}

/** The same of one's own. */
export async function exportMyEvents(
  services: Services,
  call: Call,
  input: ExportMyAuditInput,
): Promise<EventExport> {
  authorize(call.actor, 'self')
  const { userId } = signedIn(call.actor)
  const { total, pages } = await begin(services, call, await toMyFilter(services, call.actor, input), input)
  return { total, pages: seenBy(userId, pages) }
}

async function* seenBy(
  userId: string,
  pages: EventExport['pages'],
): AsyncGenerator<AuditEvent[], void, undefined> {
  for await (const page of pages) yield page.map((event) => asSeenBy(userId, event))
}

async function begin(
  services: Services,
  call: Call,
  filter: EventFilter,
  input: AuditFilter & { format: string },
): Promise<EventExport> {
  const { db } = services.audit.reads
  const { now } = services.clock
  const pages = allPages(db, filter, now)
  // What fails, fails while there still is a status to say it with.
  const [first, total] = await withinTime(
    input,
    Promise.all([pages.next(), countEvents(db, filter, { now })]),
  )
  await record(services, call, input)
  return { total, pages: resumed(first, pages) }
}

async function* resumed(
  first: IteratorResult<AuditEvent[], void>,
  rest: AsyncGenerator<AuditEvent[], void, undefined>,
): AsyncGenerator<AuditEvent[], void, undefined> {
  if (first.done) return
  yield first.value
  yield* rest
}

async function record(
  services: Services,
  call: Call,
  { format, ...filter }: AuditFilter & { format: string },
): Promise<void> {
  const { audit, events } = createAuditRecorder(call, services.clock, services.random)
  audit('data_exported', { metadata: { format, sections: ['audit'], filter: JSON.stringify(filter) } })
  await services.primary.db.transaction((tx) => writeToOutbox(tx, events))
}
