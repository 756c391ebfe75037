import { Locale } from '@heimdall/contracts'
import { z } from 'zod'
import { layoutHtml, layoutText } from './layout.ts'
import { templates } from './templates/index.ts'

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
export function renderMail(row: MailRow, publicUrl: string): RenderedMail {
  const template = templates.get(row.template)
  if (!template) throw new Error(`There is no mail called ${row.template}`)
  const { username, params } = Envelope.parse(row.params)
  const locale = Locale.parse(row.locale)
  const content = template.write[locale](template.params.parse(params))
  const options = { locale, username, publicUrl }
  return {
    subject: content.subject,
    text: layoutText(content, options),
    html: layoutHtml(content, options),
  }
}
