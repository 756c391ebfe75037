import { mailOutbox } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { iso, type Section } from '../section.ts'

/** What mails were made of. Links of theirs are made when they leave, so none stands here. */
export const mails: Section<'mails'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(mailOutbox)
      .where(eq(mailOutbox.userId, user.id))
      .orderBy(desc(mailOutbox.createdAt), desc(mailOutbox.id))
    return rows.map((row) => ({
      id: row.id,
      recipient: row.recipient,
      template: row.template,
      locale: row.locale,
      status: row.status,
      details: row.params,
      createdAt: row.createdAt.toISOString(),
      sentAt: iso(row.sentAt),
    }))
  },
}
