import { GetInvitationInput, InvitationView } from '@heimdall/contracts'
import { defineQuery, limitRate, networkOf } from '../../kernel/index.ts'
import { findInvitation } from './use-invitation.ts'

const lookupsPerIp = { limit: 60, windowSeconds: 900 }

/** Who invites, for the page that an invitation leads to. */
export const getInvitation = defineQuery({
  name: 'invitations.get',
  permission: 'public',
  input: GetInvitationInput,
  output: InvitationView,
  async run({ services, input, request, now }) {
    await limitRate(services, `invitation:${networkOf(request.ipAddress)}`, lookupsPerIp)
    const invitation = await findInvitation(services.primary.db, input.token, now)
    if (!invitation) return { valid: false as const }
    const { email, invitedBy, expiresAt } = invitation
    return { valid: true as const, email, invitedBy, expiresAt: expiresAt.toISOString() }
  },
})
