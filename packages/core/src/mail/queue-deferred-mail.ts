import type { Locale } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { mailOutbox } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import type { z } from 'zod'
import { channels, newId, type Services } from '../kernel/index.ts'
import { readPlatform } from '../settings/index.ts'
import type { DeferredMail } from './define-deferred-mail.ts'

/**
 * Puts a deferred mail into the outbox; without a language it is in that of the platform. It is resolved and leaves once the
 * transaction has committed.
 */
export async function queueDeferredMail<Params extends z.ZodType>(
  services: Services,
  tx: Transaction,
  to: { email: string; locale?: Locale | undefined },
  mail: DeferredMail<Params>,
  params: z.input<Params>,
): Promise<void> {
  const now = services.clock.now()
  const locale = to.locale ?? (await readPlatform(tx)).defaultLocale
  await tx.insert(mailOutbox).values({
    id: newId(services),
    recipient: to.email,
    locale,
    template: mail.name,
    params: { about: mail.about[locale], params: mail.params.parse(params) },
    status: 'waiting',
    dueAt: now,
    createdAt: now,
  })
  await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
}
