import { type AuditRecord, createEventIds, noPlace } from '@heimdall/audit'
import type { OutsideOfAccount } from '@heimdall/db/core'
import { devicesOfUser, eraseDevices } from '../../gps/index.ts'
import { forgetAnswersAbout } from '../../integrations/index.ts'
import { type Services, systemCall } from '../../kernel/index.ts'

interface Deleted {
  id: string
  userId: string
  scheduledAt: string
  initiatedBy: string | null
  outside: OutsideOfAccount | null
}

/** Events are in the log within a second, while it is there. */
const onTheWayMs = 3_600_000

/**
 * Makes all that lies outside of the primary database forget one person whose account is deleted; true when there may be more.
 * Of these places none shares a transaction with the row, so they are emptied first and the row is told after; each step may be
 * done again, and a process that dies in between leaves them to the next round. The event `user_deleted` is one
 * transaction with the erasure of the log, and names the deletion, so that it is written once.
 *
 * `tried` are those of this round, from call to call: one who can not be erased keeps none of the others.
 */
export async function eraseDeleted(services: Services, tried = new Set<string>()): Promise<boolean> {
  const { primary, clock } = services
  const soon = new Date(clock.now().getTime() - onTheWayMs).toISOString()
  return primary.sql.begin(async (tx) => {
    const [deleted] = await tx<Deleted[]>`
      SELECT d.id, d.user_id AS "userId", d.scheduled_at AS "scheduledAt", d.initiated_by AS "initiatedBy", d.outside
      FROM scheduled_deletions d JOIN users u ON u.id = d.user_id
      WHERE d.erased_at IS NULL AND u.deleted_at IS NOT NULL AND d.id <> ALL(${[...tried]}::uuid[])
        -- What is still on its way to the log is there soon. What is not has been refused: the erasure sees to that.
        AND NOT EXISTS (SELECT FROM audit_outbox o
          WHERE o.created_at > ${soon} AND (o.event->>'userId' = d.user_id::text OR o.event->>'actorId' = d.user_id::text))
      ORDER BY u.deleted_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED`
    if (!deleted) {
      tried.clear()
      return false
    }
    tried.add(deleted.id)
    const { userId, outside } = deleted
    const positions = services.gps.timeseries
    await eraseDevices(positions, [...(await devicesOfUser(positions, userId)), ...(outside?.devices ?? [])])
    for (const id of outside?.devices ?? []) services.gps.inspector.forget(id)
    await services.mailer.forget(outside?.mails ?? [])
    await services.blobs.remove(outside?.blobs ?? [])
    if (!(await isErased(services, deleted))) {
      await services.audit.log.erase(userId, deletionEvent(services, deleted))
    }
    // What leaves from now on tells nothing that could be answered.
    await forgetAnswersAbout(services, userId)
    await tx`
      UPDATE scheduled_deletions SET erased_at = ${clock.now().toISOString()}, outside = NULL
      WHERE id = ${deleted.id}`
    return true
  })
}

/** By the id of the deletion, which nobody knows who could write such an event before. */
async function isErased({ audit }: Services, { id, userId }: Deleted): Promise<boolean> {
  const [event] = await audit.timeseries.sql`
    SELECT FROM audit_events
    WHERE user_id = ${userId} AND event_type = 'user_deleted' AND correlation_id = ${id} LIMIT 1`
  return event !== undefined
}

/** Names nobody but the row that is left. Whoever asked for it is the actor. */
function deletionEvent(services: Services, { id, userId, scheduledAt, initiatedBy }: Deleted): AuditRecord {
  const { request } = systemCall(services, 'deletion')
  const createdAt = services.clock.now()
  const byUser = initiatedBy === userId
  return {
    id: createEventIds((size) => services.random.bytes(size))(createdAt),
    createdAt,
    eventType: 'user_deleted',
    userId,
    actorId: initiatedBy,
    resourceType: 'user',
    resourceId: userId,
    ipAddress: null,
    userAgent: null,
    ...noPlace,
    description: null,
    metadata: {
      reason: byUser ? 'user_request' : 'administration',
      scheduledAt: new Date(scheduledAt).toISOString(),
      actor: 'deletion',
    },
    status: 'success',
    errorMessage: null,
    sourceService: request.sourceService,
    correlationId: id,
  }
}
