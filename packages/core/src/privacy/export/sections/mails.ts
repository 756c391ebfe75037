import { mailOutbox } from '@heimdall/db/core'
import { and, desc, eq } from '@heimdall/db/sql'
import { iso, pagesById, rowsPerPage, type Section } from '../section.ts'

/** What mails were made of. Links of theirs are made when they leave, so none stands here. */
export const mails: Section<'mails'> = {
  pages: ({ services, user }) =>
    pagesById(
      mailOutbox.id,
      (older) =>
        services.primary.db
          .select()
          .from(mailOutbox)
          .where(and(eq(mailOutbox.userId, user.id), older))
          .orderBy(desc(mailOutbox.id))
          .limit(rowsPerPage),
      (row) => ({
        id: row.id,
        recipient: row.recipient,
        template: row.template,
        locale: row.locale,
        status: row.status,
        details: row.params,
        createdAt: row.createdAt.toISOString(),
        sentAt: iso(row.sentAt),
      }),
    ),
}
