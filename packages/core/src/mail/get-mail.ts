import { GetMailInput, MailView } from '@heimdall/contracts'
import { mailOutbox } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { grantedPermissionsOfUser, permissionsOfRole } from '../access/index.ts'
import { type Actor, defineQuery, holds, notFound, type Services } from '../kernel/index.ts'
import { mailSender } from './mail-sender.ts'
import { privateAbout, toQueuedMail, tryRender } from './to-queued-mail.ts'
import { openSealed } from './write-mail.ts'

/** One mail of the outbox. Its content is shown only while there is no mail server: what leaves is its recipient's alone. */
export const getMail = defineQuery({
  name: 'mail.get',
  permission: 'system:read',
  input: GetMailInput,
  output: MailView,
  async run({ services, actor, input }) {
    const { mailer, primary } = services
    const [row] = await primary.db.select().from(mailOutbox).where(eq(mailOutbox.id, input.mailId))
    if (!row) throw notFound('This mail')
    const sender = await mailSender(services, primary.db)
    const mail = toQueuedMail(row, sender)
    if (mailer.kind !== 'folder') return { ...mail, content: null, hidden: 'delivered' as const }
    if (privateAbout(row) !== null) return { ...mail, content: null, hidden: 'whereabouts' as const }
    if (row.content === null) {
      const content = tryRender(row, sender)
      return content === null
        ? { ...mail, content, hidden: 'unwritten' as const }
        : { ...mail, content, hidden: null }
    }
    const { userId, roleId, subject, ...content } = openSealed(services, { id: row.id, content: row.content })
    return (await mayUseLink(services, actor, { userId, roleId }))
      ? { ...mail, subject, content, hidden: null }
      : { ...mail, subject, content: null, hidden: 'opens_account' as const }
  },
})

/**
 * Whoever reads the link can take the account over, or has a new one with the role that it gives. So it is shown to those
 * who may change accounts, and never to somebody who may do less than that account may.
 */
async function mayUseLink(
  services: Services,
  actor: Actor,
  { userId, roleId }: { userId: string | null; roleId: string | null },
): Promise<boolean> {
  if (!holds(actor, 'user:write')) return false
  if (userId === null && roleId === null) return true
  const [row] = await services.primary.db.execute<{ names: string[] }>(
    userId === null
      ? sql`SELECT ${permissionsOfRole(sql`r`)} AS names FROM roles r WHERE r.id = ${roleId}`
      : sql`SELECT ${grantedPermissionsOfUser(sql`${userId}::uuid`)} AS names`,
  )
  return row?.names.every((name) => holds(actor, name)) ?? false
}
