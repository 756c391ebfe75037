import type { AuditEvent } from '@heimdall/contracts'

/** Whether the request behind an event was somebody else's: an admin's who changed this account, say. */
export const isOthersAct = (userId: string, { actorId }: Pick<AuditEvent, 'actorId'>): boolean =>
  actorId !== null && actorId !== userId

/** One's own event as one may see it. Where somebody else acted, address, device and place are theirs. */
export const asSeenBy = (userId: string, event: AuditEvent): AuditEvent =>
  isOthersAct(userId, event)
    ? {
        ...event,
        ipAddress: null,
        userAgent: null,
        countryCode: null,
        countryName: null,
        city: null,
        region: null,
      }
    : event
