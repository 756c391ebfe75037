import { type AuditRecord, createEventIds, listEvents, noPlace } from '@heimdall/audit'
import { devicesOfUser, eraseDevices } from '../../gps/index.ts'
import { type Services, systemCall } from '../../kernel/index.ts'

interface Deleted {
  id: string
  userId: string
  scheduledAt: string
  initiatedBy: string | null
}

/**
 * Makes the positions and the audit log forget one person whose account is deleted; true when there may be more. The log is in another
 * database, so it is erased first and the row told after. A crash in between finds the event `user_deleted`, which is
 * one transaction with the erasure, and only tells the row.
 */
export async function eraseDeleted(services: Services): Promise<boolean> {
  const { primary, clock } = services
  return primary.sql.begin(async (tx) => {
    const [deleted] = await tx<Deleted[]>`
      SELECT d.id, d.user_id AS "userId", d.scheduled_at AS "scheduledAt", d.initiated_by AS "initiatedBy"
      FROM scheduled_deletions d JOIN users u ON u.id = d.user_id
      WHERE d.erased_at IS NULL AND u.deleted_at IS NOT NULL
        -- What is still on its way to the log would come after the erasure, and stay.
        AND NOT EXISTS (SELECT FROM audit_outbox o
          WHERE o.event->>'userId' = d.user_id::text OR o.event->>'actorId' = d.user_id::text)
      ORDER BY u.deleted_at LIMIT 1 FOR UPDATE OF d SKIP LOCKED`
    if (!deleted) return false
    if (!(await isErased(services, deleted.userId))) {
      const positions = services.gps.timeseries
      await eraseDevices(positions, await devicesOfUser(positions, deleted.userId))
      await services.audit.log.erase(deleted.userId, deletionEvent(services, deleted))
    }
    await tx`UPDATE scheduled_deletions SET erased_at = ${clock.now().toISOString()} WHERE id = ${deleted.id}`
    return true
  })
}

async function isErased({ audit }: Services, userId: string): Promise<boolean> {
  const { events } = await listEvents(audit.timeseries.db, {
    filter: { userIds: [userId], eventTypes: ['user_deleted'] },
    sortField: 'created_at',
    sortDirection: 'desc',
    limit: 1,
    cursor: null,
    skip: 0,
  })
  return events.length > 0
}

/** Names nobody but the row that is left. Whoever asked for it is the actor. */
function deletionEvent(services: Services, { userId, scheduledAt, initiatedBy }: Deleted): AuditRecord {
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
    correlationId: request.correlationId,
  }
}
