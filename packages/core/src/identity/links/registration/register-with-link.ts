import { RegisterWithLinkInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, isNotNull, sql } from '@heimdall/db/sql'
import { assignRole } from '../../../access/index.ts'
import {
  AppError,
  type CommandContext,
  defineCommand,
  fieldError,
  limitRate,
  networkOf,
} from '../../../kernel/index.ts'
import { readSetting } from '../../../settings/index.ts'
import { insertAccount, isReservedUsername } from '../../accounts/index.ts'
import type { ProviderRow } from '../../providers/index.ts'
import { completeSignIn, SignInOutcome } from '../../sign-in/index.ts'
import { queueRegistrationMail, registrationMailWait } from '../../verification/index.ts'
import { insertLink } from '../flow/insert-link.ts'
import { eventOf } from '../queries.ts'
import { openRegistration, useUpRegistration } from './keep-registration.ts'

const registrationsPerIp = { limit: 20, windowSeconds: 3_600 }

export const registrationGone = () =>
  fieldError('GONE', '', 'registration_gone', 'This took too long. Sign in with your account there once more')

/**
 * Makes an account for whoever has just come from a provider, and signs them in. An address that the provider vouches
 * for is theirs; if it has an account already, that one is never taken over or linked: its owner signs in there and
 * links.
 */
export const registerWithLink = defineCommand({
  name: 'links.register',
  permission: 'public',
  input: RegisterWithLinkInput,
  output: SignInOutcome,
  async prepare({ services, input, request }) {
    await limitRate(services, `register:${networkOf(request.ipAddress)}`, registrationsPerIp)
    if (!(await readSetting(services.primary.db, 'registration_enabled'))) {
      throw fieldError('FORBIDDEN', '', 'registration_closed', 'Registration is closed on this Heimdall')
    }
    if (isReservedUsername(input.username)) {
      const message = 'This username is reserved, so that nobody is taken for the operators; choose another'
      throw fieldError('BAD_REQUEST', 'username', 'username_reserved', message)
    }
    const token = request.cookies.pendingRegistration
    const registration = await openRegistration(services, token)
    if (!registration || token === undefined) throw registrationGone()
    const { profile } = registration
    const emailVerified = profile.emailVerified && profile.email === input.email
    const mayWrite =
      !emailVerified && (await registrationMailWait(services, request, { email: input.email })) === null
    return { ...registration, token, emailVerified, mayWrite }
  },
  async run(context) {
    const { services, tx, input, prepared, request, audit, now } = context
    const { provider, profile, token, emailVerified, mayWrite } = prepared
    if (!(await useUpRegistration(tx, token))) throw registrationGone()
    if (emailVerified) await refuseIfOwned(context, provider)
    const userId = await insertAccount(services, tx, { ...input, passwordHash: null, emailVerified })
    await assignRole(tx, { userId, role: 'user', assignedBy: null, now })
    const link = await insertLink(services, tx, { userId, provider, profile, lastUsedAt: now })
    // In another tab, or on another phone, the same account was quicker.
    if (!link) throw new AppError('CONFLICT', `This account is linked by now: sign in with ${provider.name}`)
    audit('user_created', {
      userId,
      resource: ['user', userId],
      metadata: { method: 'link', provider: provider.slug, username: input.username, roles: ['user'] },
    })
    audit('account_linked', {
      userId,
      resource: ['account_link', link.id],
      metadata: { ...eventOf(link), primary: link.isPrimary },
    })
    if (mayWrite) await queueRegistrationMail(services, tx, { userId, ...input }, request)
    return completeSignIn(context, { userId, method: 'link', provider: provider.slug })
  },
})

/** The provider has proved that the address is theirs, so what they hear of its account is no news about a stranger. */
async function refuseIfOwned(
  {
    tx,
    input,
    auditFailure,
  }: Pick<CommandContext<{ email: string }, unknown>, 'tx' | 'input' | 'auditFailure'>,
  provider: ProviderRow,
): Promise<void> {
  const [owner] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(sql`lower(${users.email}) = ${input.email}`, isNotNull(users.emailVerifiedAt)))
  if (!owner) return
  auditFailure('user_created', {
    userId: owner.id,
    resource: ['user', owner.id],
    failure: 'email_has_account',
    metadata: { method: 'link', provider: provider.slug },
  })
  const message = `This address has an account. Sign in to it, and link ${provider.name} there`
  throw fieldError('CONFLICT', 'email', 'email_has_account', message)
}
