import { Registered, RegisterWithInvitation } from '@heimdall/contracts'
import { assignRole } from '../../access/index.ts'
import {
  AppError,
  defineCommand,
  fieldError,
  limitRate,
  networkOf,
  type Services,
} from '../../kernel/index.ts'
import { readSetting } from '../../settings/index.ts'
import { findInvitation, invitationIsGone, type OpenInvitation, useInvitation } from '../invitations/index.ts'
import { checkNewPassword } from '../passwords/index.ts'
import { queueRegistrationMail, registrationMailWait } from '../verification/index.ts'
import { insertAccount } from './insert-account.ts'
import { isReservedUsername, usernameReserved } from './reserved-usernames.ts'

const registrationsPerIp = { limit: 20, windowSeconds: 3_600 }

/**
 * Makes an account that claims its address, and queues the mail by which the address is proven. Whether it belongs to
 * somebody already is not looked at before that mail leaves, so nobody learns it here. An invitation that went to the
 * address has proven it.
 */
export const register = defineCommand({
  name: 'accounts.register',
  permission: 'public',
  input: RegisterWithInvitation,
  output: Registered,
  async prepare({ services, input, request, now }) {
    await limitRate(services, `register:${networkOf(request.ipAddress)}`, registrationsPerIp)
    const invitation = await admittedBy(services, input, now)
    if (isReservedUsername(input.username)) throw usernameReserved()
    await checkNewPassword(services, input.password, input)
    const emailVerified = invitation?.email === input.email
    return {
      invitation,
      emailVerified,
      passwordHash: await services.passwords.hash(input.password),
      mayWrite:
        !emailVerified && (await registrationMailWait(services, request, { email: input.email })) === null,
    }
  },
  async run(context) {
    const { services, tx, input, prepared, request, audit, now } = context
    const { invitation, emailVerified, passwordHash, mayWrite } = prepared
    const userId = await insertAccount(services, tx, { ...input, passwordHash, emailVerified })
    await assignRole(tx, { userId, role: 'user', assignedBy: null, now })
    const given = invitation ? await useInvitation(context, { id: invitation.id, userId }) : []
    audit('user_created', {
      userId,
      resource: ['user', userId],
      metadata: {
        method: invitation ? 'invitation' : 'password',
        username: input.username,
        roles: ['user', ...given],
      },
    })
    if (mayWrite) await queueRegistrationMail(services, tx, { userId, ...input }, request)
    return { confirmEmail: !emailVerified }
  },
})

/** The invitation that somebody comes with; without one registration has to be open. */
async function admittedBy(
  { primary }: Services,
  { invitation: token, email }: { invitation?: string | undefined; email: string },
  now: Date,
): Promise<OpenInvitation | null> {
  if (token === undefined) {
    if (await readSetting(primary.db, 'registration_enabled')) return null
    throw new AppError('FORBIDDEN', 'Registration is closed on this Heimdall', {
      issues: [{ path: [], code: 'registration_closed', message: 'Registration is closed' }],
    })
  }
  const invitation = await findInvitation(primary.db, token, now)
  if (!invitation) throw invitationIsGone()
  if (invitation.email !== null && invitation.email !== email) {
    throw fieldError('BAD_REQUEST', 'email', 'invitation_for_other', 'This invitation is for another address')
  }
  return invitation
}
