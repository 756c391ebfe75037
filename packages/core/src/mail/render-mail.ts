import { Locale } from '@heimdall/contracts'
import { z } from 'zod'
import type { Letter } from './define-deferred-mail.ts'
import { templates } from './find-template.ts'
import { layoutHtml, layoutText } from './layout.ts'
import type { MailSender } from './mail-sender.ts'

/** What a row of the outbox knows of its mail. */
export interface MailRow {
  template: string
  locale: string
  params: unknown
}

export interface RenderedMail {
  subject: string
  text: string
  html: string
}

const Envelope = z.object({ username: z.string(), params: z.unknown() })

/** Writes a mail. Throws when this version does not know its template, or the params are not the template's. */
export function renderMail(row: MailRow, sender: MailSender): RenderedMail {
  const template = templates.get(row.template)
  if (!template) throw new Error(`There is no mail called ${row.template}`)
  const { username, params } = Envelope.parse(row.params)
  const recipient = { username }
  return renderLetter({ template, params, recipient, locale: Locale.parse(row.locale) }, sender)
}

type RenderableLetter = Omit<Letter, 'recipient'> & { recipient: { username: string } | null }

/** The same of a mail whose params are at hand. */
export function renderLetter(
  { template, params, recipient, locale }: RenderableLetter,
  sender: MailSender,
): RenderedMail {
  const content = template.write[locale](template.params.parse(params), sender.name)
  const options = { locale, username: recipient?.username ?? null, sender }
  return {
    subject: content.subject,
    text: layoutText(content, options),
    html: layoutHtml(content, options),
  }
}
