import { cappedTotal, ListMailsInput, MailList, totalCap } from '@heimdall/contracts'
import { mailOutbox } from '@heimdall/db/core'
import { desc, eq, sql } from 'drizzle-orm'
import { defineQuery } from '../kernel/index.ts'
import { toQueuedMail } from './to-queued-mail.ts'

/** What was sent, what waits, and what could not be sent. */
export const listMails = defineQuery({
  name: 'mail.list',
  permission: 'system:read',
  input: ListMailsInput,
  output: MailList,
  async run({ services, input: { page, limit, status } }) {
    const { db } = services.primary
    const where = status && eq(mailOutbox.status, status)
    const rows = await db
      .select()
      .from(mailOutbox)
      .where(where)
      .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id))
      .limit(limit)
      .offset((page - 1) * limit)
    const some = db
      .select({ one: sql`1` })
      .from(mailOutbox)
      .where(where)
      .limit(totalCap + 1)
      .as('some')
    const [counted] = await db.select({ count: sql<string>`count(*)` }).from(some)
    return {
      mails: rows.map((row) => toQueuedMail(row, services.publicUrl)),
      page,
      limit,
      total: cappedTotal(Number(counted?.count ?? 0)),
      delivery: services.mailer.kind,
    }
  },
})
