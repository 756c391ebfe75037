import { mailOutbox } from '@heimdall/db/core'
import { asc } from '@heimdall/db/sql'
import { deferredMails } from '../deferred-mails.ts'
import type { Mail } from '../kernel/index.ts'
import { sendNextMail } from '../mail/index.ts'
import type { TestServices } from './test-services.ts'

/** What waits in the mail outbox or has left it, in the order of its writing. */
export const queuedMails = ({ services }: Pick<TestServices, 'services'>) =>
  services.primary.db.select().from(mailOutbox).orderBy(asc(mailOutbox.id))

/** Sends all that waits, and answers what has left since the last time. */
export async function sendMails({
  services,
  mailer,
}: Pick<TestServices, 'services' | 'mailer'>): Promise<Mail[]> {
  while (await sendNextMail(services, deferredMails)) {}
  return mailer.sent.splice(0)
}

/** What stands behind the # of the one link in a mail. */
export function tokenIn(mail: Mail | undefined): string {
  const token = /https:\S+#([\w-]{43})/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error('There is no link with a token in this mail')
  return token
}
