import { GetInvitationInput, InvitationView } from '@heimdall/contracts'
import { defineQuery, networkOf, tooMany } from '../../kernel/index.ts'
import { findInvitation } from './use-invitation.ts'

const lookupsPerIp = { limit: 60, windowSeconds: 900 }

/** Who invites, for the page that an invitation leads to. */
export const getInvitation = defineQuery({
  name: 'invitations.get',
  permission: 'public',
  input: GetInvitationInput,
  output: InvitationView,
  async run({ services, input, request, now }) {
    const limit = await services.rateLimiter.consume(
      `invitation:${networkOf(request.ipAddress)}`,
      lookupsPerIp,
    )
    if (!limit.allowed) throw tooMany(limit.retryAfterSeconds)
    const invitation = await findInvitation(services.primary.db, input.token, now)
    if (!invitation) return { valid: false as const }
    const { email, invitedBy, expiresAt } = invitation
    return { valid: true as const, email, invitedBy, expiresAt: expiresAt.toISOString() }
  },
})
