import { Locale } from '@heimdall/contracts'
import { invitations, users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { z } from 'zod'
import { hashToken, newToken } from '../../kernel/index.ts'
import { defineDeferredMail, invitationMail, letter } from '../../mail/index.ts'
import { isOpen } from './is-open.ts'

/** The link of an invitation to its own address. Nobody else ever sees this token: whoever has it reads mails there. */
export const invitationLetter = defineDeferredMail({
  name: 'invitation_letter',
  about: { en: 'Invitation', de: 'Einladung' },
  params: z.object({ invitationId: z.uuid(), locale: Locale }),
  async resolve({ services, tx, params, now }) {
    const token = newToken(services.random)
    const [invitation] = await tx
      .update(invitations)
      .set({ tokenHash: hashToken(token) })
      .where(isOpen(eq(invitations.id, params.invitationId), now))
      .returning({
        invitedBy: invitations.invitedBy,
        roleId: invitations.roleId,
        expiresAt: invitations.expiresAt,
      })
    if (!invitation) return null
    const [host] = invitation.invitedBy
      ? await tx.select({ username: users.username }).from(users).where(eq(users.id, invitation.invitedBy))
      : []
    const invitedBy = host?.username ?? null
    const { roleId, expiresAt } = invitation
    const said = { token, invitedBy, expiresAt: expiresAt.toISOString() }
    return { ...letter(invitationMail, null, params.locale, said), roleId }
  },
})
