import type { AuditEventType } from '@heimdall/audit'
import type { AccountEvent, AccountEventType, AuditEvent } from '@heimdall/contracts'

interface Meaning {
  type: AccountEventType
  forceLogout?: true
}

/** What the log says of an account, in the words of whoever keeps state about it. */
const meanings: Partial<Record<AuditEventType, Meaning>> = {
  user_created: { type: 'account.created' },
  user_updated: { type: 'account.updated' },
  deletion_scheduled: { type: 'account.deletion_scheduled' },
  deletion_cancelled: { type: 'account.deletion_cancelled' },
  user_deleted: { type: 'account.deleted', forceLogout: true },
  user_banned: { type: 'account.banned', forceLogout: true },
  user_unbanned: { type: 'account.unbanned' },
  account_linked: { type: 'account.linked' },
  account_unlinked: { type: 'account.unlinked' },
  role_assigned: { type: 'account.roles_changed' },
  role_removed: { type: 'account.roles_changed' },
  session_revoked: { type: 'account.session_ended', forceLogout: true },
  all_sessions_revoked: { type: 'account.sessions_ended', forceLogout: true },
}
const byType = new Map<string, Meaning>(Object.entries(meanings))

/** Null for what concerns no account, or did not happen. */
export function toAccountEvent(event: AuditEvent): AccountEvent | null {
  const meaning = byType.get(event.eventType)
  if (!meaning || event.userId === null || event.status === 'failure') return null
  const { type, forceLogout = false } = meaning
  const { metadata } = event
  return {
    type,
    userId: event.userId,
    sessionId: type === 'account.session_ended' ? event.resourceId : null,
    role: type === 'account.roles_changed' ? textOf(metadata.roleName) : null,
    provider: type === 'account.linked' || type === 'account.unlinked' ? textOf(metadata.provider) : null,
    externalId: type === 'account.linked' || type === 'account.unlinked' ? textOf(metadata.externalId) : null,
    forceLogout,
    eventId: event.id,
    createdAt: event.createdAt,
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
