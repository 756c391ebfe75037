import { invitations } from '@heimdall/db/core'
import { and, gt, isNull, type SQL } from '@heimdall/db/sql'

/** SQL: this invitation, as long as it can be used. */
export const isOpen = (which: SQL, now: Date): SQL | undefined =>
  and(which, isNull(invitations.usedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now))
