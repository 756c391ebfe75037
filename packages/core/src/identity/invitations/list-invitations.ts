import { InvitationList, type InvitationState, ListInvitationsInput } from '@heimdall/contracts'
import { invitations, roles, users } from '@heimdall/db/core'
import { alias, and, eq, gt, isNotNull, isNull, lte, type SQL } from '@heimdall/db/sql'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'

const host = alias(users, 'host')
const guest = alias(users, 'guest')

export const listInvitations = defineQuery({
  name: 'invitations.list',
  permission: 'user:write',
  input: ListInvitationsInput,
  output: InvitationList,
  async run({ services, input, now }) {
    const { page, limit, state } = input
    const { db } = services.primary
    const where = state === undefined ? undefined : inState(state, now)
    const at = keysetPage({
      list: 'invitations.list',
      input,
      by: invitations.createdAt,
      id: invitations.id,
    })
    const found = await db
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
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ invitation }) => [invitation.createdAt, invitation.id])
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
      total: await cappedCount(db, invitations, where),
      nextCursor,
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
