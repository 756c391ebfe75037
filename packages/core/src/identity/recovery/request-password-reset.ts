import { Done, done, RequestPasswordResetInput } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, isNotNull, isNull, sql } from '@heimdall/db/sql'
import { defineCommand, limitRate, networkOf } from '../../kernel/index.ts'
import { queueDeferredMail } from '../../mail/index.ts'
import { passwordResetMail, resetLifetimeSeconds } from './password-reset-mail.ts'

const perNetwork = { limit: 20, windowSeconds: 3_600 }
/**
 * Beyond these an address gets no mail, and whoever asks is not told. The first window is a link's life, so that the
 * mailbox holds one that works whoever has asked; the second one counts for a network alone, so that nobody can use it
 * up for the owner.
 */
const perAddress = { limit: 2, windowSeconds: resetLifetimeSeconds }
const perAddressAndNetwork = { limit: 5, windowSeconds: 86_400 }

/** Asks for the link by which a new password is chosen. Answers the same, after the same work, for any address. */
export const requestPasswordReset = defineCommand({
  name: 'accounts.requestPasswordReset',
  permission: 'public',
  input: RequestPasswordResetInput,
  output: Done,
  async prepare({ services, request, input: { email } }) {
    const { rateLimiter } = services
    const network = networkOf(request.ipAddress)
    await limitRate(services, `reset:net:${network}`, perNetwork)
    const here = await rateLimiter.consume(`reset:address:${network}:${email}`, perAddressAndNetwork)
    return {
      mayWrite: here.allowed && (await rateLimiter.consume(`reset:address:${email}`, perAddress)).allowed,
    }
  },
  async run({ services, tx, input, prepared, audit, now }) {
    const [owner] = await tx
      .select({ id: users.id })
      .from(users)
      .where(
        and(
          sql`lower(${users.email}) = ${input.email}`,
          isNotNull(users.emailVerifiedAt),
          isNull(users.deletedAt),
        ),
      )
    const userId = owner?.id ?? null
    audit('password_reset_requested', {
      userId,
      resource: ['user', userId],
      metadata: { expiresAt: new Date(now.getTime() + resetLifetimeSeconds * 1000).toISOString() },
      ...(owner ? {} : { failure: 'unknown_account' }),
    })
    if (prepared.mayWrite) await queueDeferredMail(services, tx, input, passwordResetMail, {})
    return done
  },
})
