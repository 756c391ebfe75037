import { Done, done, RevokeInvitationInput } from '@heimdall/contracts'
import { invitations } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { AppError, defineCommand, notFound } from '../../kernel/index.ts'

export const revokeInvitation = defineCommand({
  name: 'invitations.revoke',
  permission: 'user:write',
  input: RevokeInvitationInput,
  output: Done,
  async run({ tx, input, audit, now }) {
    const which = eq(invitations.id, input.id)
    const [revoked] = await tx
      .update(invitations)
      .set({ revokedAt: now })
      .where(and(which, isNull(invitations.usedAt), isNull(invitations.revokedAt)))
      .returning({ id: invitations.id })
    if (!revoked) {
      const [row] = await tx.select({ usedAt: invitations.usedAt }).from(invitations).where(which)
      if (!row) throw notFound('This invitation')
      if (row.usedAt !== null) throw new AppError('CONFLICT', 'This invitation has been used already')
    }
    audit.none('an invitation that nobody has used changes no account')
    return done
  },
})
