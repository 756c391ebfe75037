import { Done, done, GetMailInput } from '@heimdall/contracts'
import { mailOutbox } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { AppError, channels, defineCommand, notFound } from '../kernel/index.ts'

/** Puts a mail that was given up back into the queue. That it may arrive twice then is for an admin to decide. */
export const resendMail = defineCommand({
  name: 'mail.resend',
  permission: 'setting:write',
  input: GetMailInput,
  output: Done,
  async run({ tx, input, now, audit }) {
    const [mail] = await tx
      .select({ status: mailOutbox.status })
      .from(mailOutbox)
      .where(eq(mailOutbox.id, input.mailId))
      .for('update')
    if (!mail) throw notFound('This mail')
    if (mail.status !== 'dead') {
      throw new AppError('CONFLICT', 'Only a mail that could not be sent can be sent again')
    }
    await tx
      .update(mailOutbox)
      .set({ status: 'waiting', attempts: 0, dueAt: now, claimedAt: null, lastError: null })
      .where(eq(mailOutbox.id, input.mailId))
    await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
    audit.none('What the mail is about has its own event; that it leaves late is in the outbox')
    return done
  },
})
