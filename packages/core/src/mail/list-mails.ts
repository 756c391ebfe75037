import { ListMailsInput, MailList } from '@heimdall/contracts'
import { mailOutbox } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { cappedCount, defineQuery, keysetPage } from '../kernel/index.ts'
import { mailSender } from './mail-sender.ts'
import { toQueuedMail } from './to-queued-mail.ts'

/** What was sent, what waits, and what could not be sent. */
export const listMails = defineQuery({
  name: 'mail.list',
  permission: 'system:read',
  input: ListMailsInput,
  output: MailList,
  async run({ services, input }) {
    const { page, limit, status } = input
    const { db } = services.primary
    const where = status && eq(mailOutbox.status, status)
    const at = keysetPage({ list: 'mail.list', input, by: mailOutbox.createdAt, id: mailOutbox.id })
    const found = await db
      .select()
      .from(mailOutbox)
      .where(and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ createdAt, id }) => [createdAt, id])
    const sender = await mailSender(services, db)
    return {
      mails: rows.map((row) => toQueuedMail(row, sender)),
      page,
      limit,
      total: await cappedCount(db, mailOutbox, where),
      nextCursor,
      delivery: services.mailer.kind,
    }
  },
})
