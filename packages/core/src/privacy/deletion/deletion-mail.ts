import { Locale } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { z } from 'zod'
import { mintAccountToken } from '../../identity/account-tokens/index.ts'
import { defineDeferredMail, deletionDue, letter } from '../../mail/index.ts'
import { deletionOf, requestedBy } from './deletion-of.ts'

/** When an account will be deleted, with a link that keeps it; none once it was cancelled, or is done. */
export const deletionMail = defineDeferredMail({
  name: 'account_deletion',
  about: { en: 'Deletion of an account', de: 'Löschung eines Kontos' },
  params: z.object({ userId: z.uuid(), stage: z.enum(['requested', 'near']) }),
  async resolve({ services, tx, recipient, params, now }) {
    const { userId, stage } = params
    // Held until the link is written: whoever cancels finds it and takes it away.
    const [user] = await tx
      .select()
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.deletedAt)))
      .for('no key update')
    const deletion = user && (await deletionOf(tx, userId))
    if (!deletion || deletion.deleteAt <= now) return null
    const token = await mintAccountToken(services, tx, {
      userId,
      purpose: 'cancel_deletion',
      email: recipient,
      lifetimeSeconds: Math.ceil((deletion.deleteAt.getTime() - now.getTime()) / 1_000),
      // Of two mails about it either may be the one that is opened.
      keepsEarlier: true,
    })
    return letter(deletionDue, { userId, username: user.username }, Locale.parse(user.preferredLocale), {
      stage,
      deleteAt: deletion.deleteAt.toISOString(),
      administration: requestedBy(deletion) === 'self' ? null : { reason: deletion.reason },
      token,
    })
  },
})
