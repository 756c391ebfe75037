import {
  cappedTotal,
  InvitationList,
  type InvitationState,
  ListInvitationsInput,
  totalCap,
} from '@heimdall/contracts'
import { invitations, roles, users } from '@heimdall/db/core'
import { and, desc, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { defineQuery } from '../../kernel/index.ts'

const host = alias(users, 'host')
const guest = alias(users, 'guest')

export const listInvitations = defineQuery({
  name: 'invitations.list',
  permission: 'user:write',
  input: ListInvitationsInput,
  output: InvitationList,
  async run({ services, input: { page, limit, state }, now }) {
    const { db } = services.primary
    const where = state === undefined ? undefined : inState(state, now)
    const rows = await db
      .select({
        invitation: invitations,
        role: roles.name,
        invitedBy: { id: host.id, username: host.username },
        usedBy: { id: guest.id, username: guest.username },
      })
      .from(invitations)
      .leftJoin(roles, eq(roles.id, invitations.roleId))
      .leftJoin(host, eq(host.id, invitations.invitedBy))
      .leftJoin(guest, eq(guest.id, invitations.usedBy))
      .where(where)
      .orderBy(desc(invitations.createdAt), desc(invitations.id))
      .limit(limit)
      .offset((page - 1) * limit)
    const some = db
      .select({ one: sql`1` })
      .from(invitations)
      .where(where)
      .limit(totalCap + 1)
      .as('some')
    const [counted] = await db.select({ count: sql<string>`count(*)` }).from(some)
    return {
      invitations: rows.map(({ invitation, role, invitedBy, usedBy }) => ({
        id: invitation.id,
        email: invitation.email,
        role,
        note: invitation.note,
        invitedBy,
        usedBy,
        state: stateOf(invitation, now),
        expiresAt: invitation.expiresAt.toISOString(),
        createdAt: invitation.createdAt.toISOString(),
      })),
      page,
      limit,
      total: cappedTotal(Number(counted?.count ?? 0)),
    }
  },
})

type Row = typeof invitations.$inferSelect

const stateOf = ({ usedAt, revokedAt, expiresAt }: Row, now: Date): InvitationState => {
  if (usedAt !== null) return 'used'
  if (revokedAt !== null) return 'revoked'
  return expiresAt > now ? 'open' : 'expired'
}

/** The same as SQL. */
function inState(state: InvitationState, now: Date): SQL | undefined {
  const unused = isNull(invitations.usedAt)
  const standing = and(unused, isNull(invitations.revokedAt))
  switch (state) {
    case 'used':
      return isNotNull(invitations.usedAt)
    case 'revoked':
      return and(unused, isNotNull(invitations.revokedAt))
    case 'open':
      return and(standing, gt(invitations.expiresAt, now))
    case 'expired':
      return and(standing, lte(invitations.expiresAt, now))
  }
}
