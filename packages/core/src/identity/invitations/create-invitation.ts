import { CreatedInvitation, CreateInvitationInput } from '@heimdall/contracts'
import { invitations } from '@heimdall/db/core'
import { findRole, refuseBeyond } from '../../access/index.ts'
import {
  defineCommand,
  fieldError,
  hashToken,
  limitRate,
  newId,
  newToken,
  requireFresh,
  userIdOf,
} from '../../kernel/index.ts'
import { queueDeferredMail } from '../../mail/index.ts'
import { readPlatform } from '../../settings/index.ts'
import { invitationLetter } from './invitation-letter.ts'

const perActor = { limit: 100, windowSeconds: 86_400 }
const longestDays = 90

/**
 * Makes a link that makes one account, also where registration is closed. For an address it is mailed there and shown to
 * nobody, so that using it proves the address; else, or where no mail is sent, whoever invites gets it once.
 */
export const createInvitation = defineCommand({
  name: 'invitations.create',
  permission: 'user:write',
  input: CreateInvitationInput,
  output: CreatedInvitation,
  async prepare({ services, actor, input, now }) {
    if (input.role !== undefined && actor.type === 'user') requireFresh(actor, now)
    await limitRate(services, `invite:${userIdOf(actor) ?? 'system'}`, perActor)
    const expiresAt = new Date(input.expiresAt)
    const days = (expiresAt.getTime() - now.getTime()) / 86_400_000
    if (days <= 0 || days > longestDays) {
      throw fieldError('BAD_REQUEST', 'expiresAt', 'expiry_out_of_range', 'Choose a time within 90 days')
    }
    // At its use an invitation is held against what its host may give then. A key of the
    // system and an app of the platform are no hosts that last; without a host it would be taken for the command line's.
    if (input.role !== undefined && actor.type !== 'system' && userIdOf(actor) === null) {
      const message =
        'Only somebody who has an account can invite with a role: use a key or an app that has an owner, or leave out the role'
      throw fieldError('FORBIDDEN', 'role', 'role_needs_host', message)
    }
    return { expiresAt }
  },
  async run({ services, tx, actor, input, prepared, audit, now }) {
    const role = input.role === undefined ? null : await findRole(tx, input.role)
    if (role) refuseBeyond(actor, role.permissions, 'invite somebody as this')
    const id = newId(services)
    const token = newToken(services.random)
    const isMailed = input.email !== undefined && services.mailer.kind === 'smtp'
    await tx.insert(invitations).values({
      id,
      tokenHash: hashToken(token),
      email: input.email ?? null,
      roleId: role?.id ?? null,
      note: input.note || null,
      invitedBy: userIdOf(actor),
      expiresAt: prepared.expiresAt,
      createdAt: now,
    })
    if (isMailed && input.email !== undefined) {
      const locale = input.locale ?? (await readPlatform(tx)).defaultLocale
      const to = { email: input.email, locale }
      await queueDeferredMail(services, tx, to, invitationLetter, { invitationId: id, locale })
    }
    audit.none('an invitation changes no account; its use is a user_created and a role_assigned that name it')
    return { id, link: isMailed ? null : `${services.publicUrl}/invite#${token}` }
  },
})
