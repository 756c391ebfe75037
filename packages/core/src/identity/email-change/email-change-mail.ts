import { Locale } from '@heimdall/contracts'
import { sessions, users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { z } from 'zod'
import { changeEmailMail, defineDeferredMail, letter } from '../../mail/index.ts'
import { mintAccountToken } from '../account-tokens/index.ts'

export const emailChangeLifetimeSeconds = 86_400

/** The link that proves a new address, at that address; none once the session that asked for it has ended. */
export const emailChangeMail = defineDeferredMail({
  name: 'email_change',
  about: { en: 'Confirm a new e-mail address', de: 'Neue E-Mail-Adresse bestätigen' },
  params: z.object({ userId: z.uuid(), sessionId: z.uuid() }),
  async resolve({ services, tx, recipient, params }) {
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.id, params.userId), isNull(users.deletedAt)))
      .for('key share')
    if (!user) return null
    // Held until the link is written, so that whoever ends the session finds the link and ends it too.
    const [asking] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(eq(sessions.id, params.sessionId), eq(sessions.userId, user.id)))
      .for('key share')
    if (!asking) return null
    const { id: userId, username } = user
    const token = await mintAccountToken(services, tx, {
      userId,
      purpose: 'change_email',
      email: recipient,
      lifetimeSeconds: emailChangeLifetimeSeconds,
    })
    return letter(changeEmailMail, { userId, username }, Locale.parse(user.preferredLocale), { token })
  },
})
