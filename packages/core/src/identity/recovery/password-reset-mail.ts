import { Locale } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, desc, isNotNull, isNull, or, sql } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineDeferredMail, letter, resetPasswordMail } from '../../mail/index.ts'
import { mintAccountToken } from '../account-tokens/index.ts'

export const resetLifetimeSeconds = 1_800

/**
 * The link for a new password, to the account that owns the address; else to the latest that claims it and that nobody
 * has been inside of: what a stranger has set up there would be waiting for the owner of the address.
 */
export const passwordResetMail = defineDeferredMail({
  name: 'password_reset',
  about: { en: 'Choose a new password', de: 'Neues Passwort festlegen' },
  params: z.object({}),
  async resolve({ services, tx, recipient }) {
    const [user] = await tx
      .select()
      .from(users)
      .where(
        and(
          sql`lower(${users.email}) = ${recipient.toLowerCase()}`,
          isNull(users.deletedAt),
          or(isNotNull(users.emailVerifiedAt), isNull(users.lastLoginAt)),
        ),
      )
      .orderBy(sql`${users.emailVerifiedAt} IS NULL`, desc(users.createdAt), desc(users.id))
      .limit(1)
    if (!user?.email) return null
    const { id: userId, email, username } = user
    const token = await mintAccountToken(services, tx, {
      userId,
      purpose: 'reset_password',
      email,
      lifetimeSeconds: resetLifetimeSeconds,
    })
    return letter(resetPasswordMail, { userId, username }, Locale.parse(user.preferredLocale), { token })
  },
})
