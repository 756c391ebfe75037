import { Locale, type QueuedMail } from '@heimdall/contracts'
import type { mailOutbox } from '@heimdall/db/core'
import { z } from 'zod'
import { templates } from './find-template.ts'
import type { MailSender } from './mail-sender.ts'
import { type RenderedMail, renderMail } from './render-mail.ts'

type Row = typeof mailOutbox.$inferSelect

/**
 * A row of the outbox for the admin app. A deferred mail says what it is about; a template that this version does not
 * know stands for its own subject.
 */
export const toQueuedMail = (row: Row, sender: MailSender): QueuedMail => ({
  id: row.id,
  recipient: row.recipient,
  locale: Locale.parse(row.locale),
  subject: privateAbout(row) ?? tryRender(row, sender)?.subject ?? aboutOf(row) ?? row.template,
  status: row.status,
  attempts: row.attempts,
  dueAt: row.dueAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  lastError: row.lastError,
  createdAt: row.createdAt.toISOString(),
})

/** Null for a mail of which staff may read what it says. */
export const privateAbout = ({ template, locale }: Row): string | null =>
  templates.get(template)?.about?.[Locale.parse(locale)] ?? null

const Deferred = z.object({ about: z.string() })
const aboutOf = ({ params }: Row): string | undefined => Deferred.safeParse(params).data?.about

/** Null for a mail that an older or newer version has queued. */
export function tryRender(row: Row, sender: MailSender): RenderedMail | null {
  try {
    return renderMail(row, sender)
  } catch {
    return null
  }
}
