import { Locale } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import type { Services } from '../../kernel/index.ts'
import { queueDeferredMail } from '../../mail/index.ts'
import { deletionMail } from './deletion-mail.ts'

/** Someone without an address gets none. */
export async function queueDeletionMail(
  services: Services,
  tx: Transaction,
  user: { id: string; email: string | null; preferredLocale: string },
  stage: 'requested' | 'near',
): Promise<void> {
  if (user.email === null) return
  const to = { email: user.email, locale: Locale.parse(user.preferredLocale) }
  await queueDeferredMail(services, tx, to, deletionMail, { userId: user.id, stage })
}
