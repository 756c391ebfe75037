import { Done, done, Locale, RequestEmailChangeInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError, limitRate, requireFresh, signInFirst } from '../../kernel/index.ts'
import { emailChangeNotice, queueDeferredMail, queueMail } from '../../mail/index.ts'
import { signedIn } from '../sessions/index.ts'
import { emailChangeLifetimeSeconds, emailChangeMail } from './email-change-mail.ts'

const perUser = { limit: 5, windowSeconds: 3_600 }

/**
 * Asks for another address: a link goes there, a word to the present one. Whether it belongs to somebody else is not
 * said here; whoever opens the link learns it.
 */
export const requestEmailChange = defineCommand({
  name: 'accounts.requestEmailChange',
  permission: 'self',
  input: RequestEmailChangeInput,
  output: Done,
  async prepare({ services, actor, now }) {
    const user = signedIn(actor)
    requireFresh(user, now)
    await limitRate(services, `change-email:${user.userId}`, perUser)
  },
  async run({ services, tx, actor, input, audit, now }) {
    const { userId, sessionId } = signedIn(actor)
    const [user] = await tx.select().from(users).where(eq(users.id, userId))
    if (!user) throw signInFirst()
    if (user.email?.toLowerCase() === input.email && user.emailVerifiedAt !== null) {
      throw fieldError('BAD_REQUEST', 'email', 'email_unchanged', 'This is the address you have')
    }
    audit('email_change_requested', {
      resource: ['user', userId],
      metadata: {
        ...(user.email === null ? {} : { oldEmail: user.email }),
        newEmail: input.email,
        expiresAt: new Date(now.getTime() + emailChangeLifetimeSeconds * 1000).toISOString(),
      },
    })
    const notice = { stage: 'requested' as const, newEmail: input.email, time: now.toISOString() }
    await queueMail(services, tx, userId, emailChangeNotice, notice)
    const to = { email: input.email, locale: Locale.parse(user.preferredLocale) }
    await queueDeferredMail(services, tx, to, emailChangeMail, { userId, sessionId })
    return done
  },
})
