import { Locale } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import type { UserRow } from '../../identity/account-lock/index.ts'
import type { Services } from '../../kernel/index.ts'
import { queueDeferredMail } from '../../mail/index.ts'
import { deletionMail } from './deletion-mail.ts'

/** Someone without a proven address gets none: its link would reach a stranger. */
export async function queueDeletionMail(
  services: Services,
  tx: Transaction,
  user: Pick<UserRow, 'id' | 'email' | 'emailVerifiedAt' | 'preferredLocale'>,
  stage: 'requested' | 'near',
): Promise<void> {
  if (user.email === null || user.emailVerifiedAt === null) return
  const to = { email: user.email, locale: Locale.parse(user.preferredLocale) }
  await queueDeferredMail(services, tx, to, deletionMail, { userId: user.id, stage })
}
