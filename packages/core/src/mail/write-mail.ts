import type { mailOutbox } from '@heimdall/db/core'
import { z } from 'zod'
import type { Services } from '../kernel/index.ts'
import type { DeferredMail, Letter } from './define-deferred-mail.ts'
import { mailSender } from './mail-sender.ts'
import { type RenderedMail, renderLetter, renderMail } from './render-mail.ts'

type Row = typeof mailOutbox.$inferSelect

export interface WrittenMail extends RenderedMail {
  fromName: string
  /** Of a deferred mail, whose account it turned out to be about. */
  userId?: string | null
  /** Sealed for the admin app; only of a deferred mail that becomes a file. */
  sealed: Buffer | null
}

const Deferred = z.object({ params: z.unknown() })

/** What a row of the outbox says now that it leaves; null when there is nobody to write to any more. */
export async function writeMail(
  services: Services,
  row: Row,
  deferredMails: readonly DeferredMail[],
): Promise<WrittenMail | null> {
  const { primary, mailer, clock } = services
  const sender = await mailSender(services, primary.db)
  const deferred = deferredMails.find(({ name }) => name === row.template)
  if (!deferred) return { ...renderMail(row, sender), fromName: sender.name, sealed: null }
  const params = deferred.params.parse(Deferred.parse(row.params).params)
  const { recipient, attempts: attempt } = row
  const letter = await primary.db.transaction((tx) =>
    deferred.resolve({ services, tx, params, recipient, attempt, now: clock.now() }),
  )
  if (letter === null) return null
  const rendered = renderLetter(letter, sender)
  const sealed = mailer.kind === 'folder' ? seal(services, row.id, letter, rendered) : null
  return { ...rendered, fromName: sender.name, userId: letter.recipient?.userId ?? null, sealed }
}

/** What the admin app shows of such a mail, and whose account its link opens, or which role a new one gets by it. */
const SealedMail = z.object({
  userId: z.uuid().nullable(),
  roleId: z.uuid().nullable().default(null),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
})

const seal = (
  { secrets }: Services,
  mailId: string,
  { recipient, roleId = null }: Letter,
  rendered: RenderedMail,
): Buffer =>
  secrets.wrap(
    Buffer.from(JSON.stringify({ userId: recipient?.userId ?? null, roleId, ...rendered })),
    `mail_outbox/${mailId}`,
  )

export const openSealed = ({ secrets }: Services, row: Pick<Row, 'id'> & { content: Buffer }) =>
  SealedMail.parse(JSON.parse(secrets.unwrap(row.content, `mail_outbox/${row.id}`).toString('utf8')))
