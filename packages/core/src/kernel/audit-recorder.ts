import {
  type AuditEventType,
  createEventIds,
  type MetadataOf,
  type OutboxEvent,
  stripSecrets,
} from '@heimdall/audit'
import { clientOf, type Transaction } from '@heimdall/db'
import { channels } from './access-change.ts'
import { type Call, userIdOf } from './actor.ts'
import type { Clock, Random } from './ports.ts'

/** What a verb says of an event; request, actor, time and id are added. */
export interface EventDetails<Type extends AuditEventType> {
  /** Whom the event is about. Default: the actor. */
  userId?: string | null
  resource?: readonly [type: string, id: string | null]
  description?: string
  metadata?: MetadataOf<Type>
  /** Set for a failure; says why. */
  failure?: string
}

export interface AuditRecorder {
  <Type extends AuditEventType>(type: Type, details?: EventDetails<Type>): void
  /** Says on purpose that this change leaves no event. */
  none(reason: string): void
}

export interface RecordedEvent {
  id: string
  createdAt: Date
  event: OutboxEvent
}

/** Collects the events of one command; `stated` tells whether the verb has said anything at all. */
export function createAuditRecorder(call: Call, clock: Clock, random: Random) {
  const events: RecordedEvent[] = []
  const newId = createEventIds((size) => random.bytes(size))
  let stated = false
  const record = <Type extends AuditEventType>(type: Type, details: EventDetails<Type> = {}) => {
    stated = true
    const createdAt = clock.now()
    events.push({
      id: newId(createdAt),
      createdAt,
      event: {
        eventType: type,
        userId: details.userId === undefined ? userIdOf(call.actor) : details.userId,
        actorId: actorOf(call, details),
        resourceType: details.resource?.[0] ?? null,
        resourceId: details.resource?.[1] ?? null,
        ipAddress: call.request.ipAddress,
        userAgent: call.request.userAgent?.slice(0, 1024).toWellFormed() ?? null,
        description: details.description ?? null,
        metadata: { ...stripSecrets({ ...details.metadata }), ...actorMetadata(call) },
        status: details.failure === undefined ? 'success' : 'failure',
        errorMessage: details.failure ?? null,
        sourceService: call.request.sourceService,
        correlationId: call.request.correlationId,
      },
    })
  }
  const audit: AuditRecorder = Object.assign(record, {
    none(_reason: string) {
      stated = true
    },
  })
  return { audit, events, isStated: () => stated }
}

/** Whoever signs in or registers acts for themselves, though the request came from nobody yet; a failure names nobody. */
function actorOf({ actor }: Call, details: { userId?: string | null; failure?: string }): string | null {
  if (actor.type === 'anonymous' && details.failure === undefined) return details.userId ?? null
  return userIdOf(actor)
}

/** Keys, apps and the system have no account to stand in `actor_id`. */
function actorMetadata({ actor }: Call): Record<string, string> {
  if (actor.type === 'api_key') return { apiKeyId: actor.apiKeyId }
  if (actor.type === 'oauth') return { clientId: actor.clientId }
  return actor.type === 'system' ? { actor: actor.name } : {}
}

/** Leaves the events where the relay finds them, and tells it once they are committed. */
export async function writeToOutbox(tx: Transaction, events: readonly RecordedEvent[]): Promise<void> {
  if (events.length === 0) return
  // One statement with one parameter, however many there are: every command takes this way.
  await clientOf(tx)`
    WITH kept AS (
      INSERT INTO audit_outbox (id, created_at, event)
      SELECT id, "createdAt", event
      FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS told(id uuid, "createdAt" timestamptz, event jsonb)
    )
    SELECT pg_notify(${channels.outbox}, '')`
}
