import type { Transaction } from '@heimdall/db'
import { mailOutbox, users } from '@heimdall/db/core'
import { and, eq, isNotNull, isNull, sql } from '@heimdall/db/sql'
import type { z } from 'zod'
import { channels, newId, type Services } from '../kernel/index.ts'
import type { MailTemplate } from './define-mail.ts'

/**
 * Puts a mail to a user into the outbox, in their language. It leaves once the transaction has committed. Someone
 * without a proven address gets none: until it is proven, it may be a stranger's.
 */
export async function queueMail<Params extends z.ZodType>(
  services: Services,
  tx: Transaction,
  userId: string,
  template: MailTemplate<Params>,
  params: z.input<Params>,
): Promise<void> {
  const [user] = await tx
    .select({ email: users.email, username: users.username, locale: users.preferredLocale })
    .from(users)
    .where(and(eq(users.id, userId), isNotNull(users.emailVerifiedAt), isNull(users.deletedAt)))
  if (!user?.email) return
  const now = services.clock.now()
  await tx.insert(mailOutbox).values({
    id: newId(services),
    userId,
    recipient: user.email,
    locale: user.locale,
    template: template.name,
    params: { username: user.username, params: template.params.parse(params) },
    status: 'waiting',
    dueAt: now,
    createdAt: now,
  })
  await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
}
