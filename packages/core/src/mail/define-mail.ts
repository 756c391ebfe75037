import type { Locale } from '@heimdall/contracts'
import type { z } from 'zod'

/** What a mail says, without any form. The layout makes text and HTML of it. */
export interface MailContent {
  subject: string
  paragraphs: readonly string[]
  facts?: readonly (readonly [term: string, value: string])[] | undefined
  /** Somebody else's words, set apart from ours. */
  quote?: { from: string; text: string } | undefined
  /** `path` is one of this Heimdall's own. */
  action?: { label: string; path: string } | undefined
}

export interface MailTemplate<Params extends z.ZodType = z.ZodType> {
  /** Stands in the outbox, so it never changes. */
  name: string
  /** No secrets: the outbox is a table like any other. */
  params: Params
  /** The row goes with the mail: its recipient is nobody whom Heimdall knows any more. */
  forgetOnceSent?: boolean
  /** It says where somebody was, which is its recipient's alone: the list of mails says this in place of its subject. */
  about?: Record<Locale, string>
  /** `platform`: what the community calls this place. */
  write: Record<Locale, (params: z.output<Params>, platform: string) => MailContent>
}

export const defineMail = <Params extends z.ZodType>(template: MailTemplate<Params>): MailTemplate<Params> =>
  template
