import { z } from 'zod'
import { Id, ListInput, Locale, NextCursor, Timestamp, Total } from './common.ts'

/** `sending` for longer than a moment, or `dead` after it: nobody knows whether it arrived. */
export const mailStatuses = ['waiting', 'sending', 'sent', 'dead'] as const
export const MailStatus = z.enum(mailStatuses)
export type MailStatus = z.infer<typeof MailStatus>

export const QueuedMail = z.object({
  id: Id,
  recipient: z.string(),
  locale: Locale,
  subject: z.string(),
  status: MailStatus,
  attempts: z.number().int(),
  dueAt: Timestamp,
  sentAt: Timestamp.nullable(),
  lastError: z.string().nullable(),
  createdAt: Timestamp,
})
export type QueuedMail = z.infer<typeof QueuedMail>

export const ListMailsInput = ListInput.extend({ status: MailStatus.optional() })
export const MailList = z.object({
  mails: z.array(QueuedMail),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
  delivery: z.enum(['smtp', 'folder']).describe('`folder`: no mail server is set, so nobody is written to'),
})

export const GetMailInput = z.object({ mailId: Id })
export const MailView = QueuedMail.extend({
  content: z
    .object({ text: z.string(), html: z.string() })
    .nullable()
    .describe('Null where it is not for the reader; `hidden` says why'),
  hidden: z
    .enum(['delivered', 'opens_account', 'whereabouts', 'unwritten'])
    .nullable()
    .describe(
      '`delivered`: it has left, and is its recipient’s alone; `opens_account`: its link opens an account that the reader may not act for; `whereabouts`: it says where somebody was; `unwritten`: it is written when it leaves',
    ),
})
export type MailView = z.infer<typeof MailView>
