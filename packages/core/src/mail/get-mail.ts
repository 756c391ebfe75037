import { GetMailInput, MailView } from '@heimdall/contracts'
import { mailOutbox } from '@heimdall/db/core'
import { eq } from 'drizzle-orm'
import { defineQuery, notFound } from '../kernel/index.ts'
import { toQueuedMail, tryRender } from './to-queued-mail.ts'

/**
 * One mail of the outbox. Its content is shown only while there is no mail server: mails that really leave may one day
 * carry what only the recipient may see.
 */
export const getMail = defineQuery({
  name: 'mail.get',
  permission: 'system:read',
  input: GetMailInput,
  output: MailView,
  async run({ services, input }) {
    const { mailer, publicUrl, primary } = services
    const [row] = await primary.db.select().from(mailOutbox).where(eq(mailOutbox.id, input.mailId))
    if (!row) throw notFound('This mail')
    return {
      ...toQueuedMail(row, publicUrl),
      content: mailer.kind === 'folder' ? tryRender(row, publicUrl) : null,
    }
  },
})
