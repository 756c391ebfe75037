import { Locale, type QueuedMail } from '@heimdall/contracts'
import type { mailOutbox } from '@heimdall/db/core'
import { type RenderedMail, renderMail } from './render-mail.ts'

type Row = typeof mailOutbox.$inferSelect

/** A row of the outbox for the admin app. A template that this version does not know stands for its own subject. */
export const toQueuedMail = (row: Row, publicUrl: string): QueuedMail => ({
  id: row.id,
  recipient: row.recipient,
  locale: Locale.parse(row.locale),
  subject: tryRender(row, publicUrl)?.subject ?? row.template,
  status: row.status,
  attempts: row.attempts,
  dueAt: row.dueAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
  lastError: row.lastError,
  createdAt: row.createdAt.toISOString(),
})

/** Null for a mail that an older or newer version has queued. */
export function tryRender(row: Row, publicUrl: string): RenderedMail | null {
  try {
    return renderMail(row, publicUrl)
  } catch {
    return null
  }
}
