import { Locale } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNotNull, isNull, sql } from '@heimdall/db/sql'
import { z } from 'zod'
import { anonymous, createAuditRecorder, writeToOutbox } from '../../kernel/index.ts'
import {
  defineDeferredMail,
  letter,
  type ResolveContext,
  registrationAttempted,
  verifyEmail,
} from '../../mail/index.ts'
import { mintAccountToken } from '../account-tokens/index.ts'

const lifetimeSeconds = 86_400

const Params = z.object({
  /** The account that claims the address. */
  userId: z.uuid(),
  /** Who asked, for the owner of the address, should it have one. */
  request: z.object({
    id: z.string(),
    correlationId: z.string(),
    ipAddress: z.string().nullable(),
    userAgent: z.string().nullable(),
    sourceService: z.string(),
  }),
})
type Params = z.output<typeof Params>

/**
 * What follows a registration: the link that proves the address; or, where the address has an owner, a word to them. The
 * registration itself does not look, so it can give nothing away.
 */
export const registrationMail = defineDeferredMail({
  name: 'registration',
  about: { en: 'Confirm an e-mail address', de: 'E-Mail-Adresse bestätigen' },
  params: Params,
  async resolve(context) {
    const { services, tx, params } = context
    const [account] = await tx
      .select()
      .from(users)
      .where(and(eq(users.id, params.userId), isNull(users.emailVerifiedAt), isNull(users.deletedAt)))
    if (!account?.email) return null
    const [owner] = await tx
      .select()
      .from(users)
      .where(
        and(sql`lower(${users.email}) = ${account.email.toLowerCase()}`, isNotNull(users.emailVerifiedAt)),
      )
    if (owner) {
      // Once, however often the mail has to be tried.
      if (context.attempt === 1) await recordAttempt(context, owner.id)
      return letter(
        registrationAttempted,
        { userId: owner.id, username: owner.username },
        Locale.parse(owner.preferredLocale),
        { time: context.now.toISOString(), userAgent: params.request.userAgent },
      )
    }
    const token = await mintAccountToken(services, tx, {
      userId: account.id,
      purpose: 'verify_email',
      email: account.email,
      lifetimeSeconds,
    })
    const { id: userId, username } = account
    return letter(verifyEmail, { userId, username }, Locale.parse(account.preferredLocale), {
      token,
      username,
    })
  },
})

/** The owner finds it in their activity log, with where it came from. */
async function recordAttempt(
  { services, tx, params }: ResolveContext<Params>,
  ownerId: string,
): Promise<void> {
  const call = { actor: anonymous, request: { ...params.request, cookies: {} } }
  const { audit, events } = createAuditRecorder(call, services.clock, services.random)
  audit('user_created', { userId: ownerId, resource: ['user', ownerId], failure: 'email_has_account' })
  await writeToOutbox(tx, events)
}
