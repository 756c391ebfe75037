import type { Locale } from '@heimdall/contracts'
import type { MailContent } from './define-mail.ts'
import { escapeHtml } from './escape-html.ts'
import type { MailSender } from './mail-sender.ts'

export interface LayoutOptions {
  locale: Locale
  /** Null: the recipient has no account. */
  username: string | null
  sender: MailSender
}

const words = {
  en: {
    greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
    why: (place: string) =>
      `You get this mail because it is about your account at ${place}. Nobody reads replies to it.`,
    whyStranger: (place: string) =>
      `You get this mail because somebody gave your address at ${place}. Nobody reads replies to it.`,
    contact: 'Questions?',
  },
  de: {
    greeting: (name: string | null) => (name === null ? 'Hallo,' : `Hallo ${name},`),
    why: (place: string) =>
      `Du bekommst diese Mail, weil es um dein Konto bei ${place} geht. Antworten darauf liest niemand.`,
    whyStranger: (place: string) =>
      `Du bekommst diese Mail, weil jemand deine Adresse bei ${place} angegeben hat. Antworten darauf liest niemand.`,
    contact: 'Fragen?',
  },
}

const whyOf = ({ locale, username, sender: { name, publicUrl } }: LayoutOptions) =>
  words[locale][username === null ? 'whyStranger' : 'why'](`${name} (${publicUrl})`)

/** The mail as plain text. */
export function layoutText(content: MailContent, options: LayoutOptions): string {
  const { locale, username, sender } = options
  const { paragraphs, facts = [], quote, action } = content
  const blocks = [
    words[locale].greeting(username),
    ...paragraphs,
    facts.map(([term, value]) => `${term}: ${value}`).join('\n'),
    quote ? `${quote.from}:\n${quote.text.replace(/^/gm, '> ')}` : '',
    action ? `${action.label}:\n${sender.publicUrl}${action.path}` : '',
    `-- \n${sender.name}\n${whyOf(options)}${sender.contact && `\n${words[locale].contact} ${sender.contact}`}`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

const ink = 'color:#1e2433'
const muted = 'color:#5b6475'

/**
 * The same as HTML. Styles stand on the elements, because many mail programs drop everything else; nothing is loaded
 * from anywhere.
 */
export function layoutHtml(content: MailContent, options: LayoutOptions): string {
  const { locale, username, sender } = options
  const { subject, paragraphs, facts = [], quote, action } = content
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`
  const rows = facts.map(
    ([term, value]) =>
      `<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;font-weight:normal;vertical-align:top;${muted}">${escapeHtml(term)}</th><td style="padding:4px 0;${ink}">${escapeHtml(value)}</td></tr>`,
  )
  const body = [
    `<p style="margin:0 0 20px;font-size:14px;line-height:20px;font-weight:600;${muted}">${escapeHtml(sender.name)}</p>`,
    `<h1 style="margin:0 0 16px;font-size:20px;line-height:28px">${escapeHtml(subject)}</h1>`,
    paragraph(words[locale].greeting(username)),
    ...paragraphs.map(paragraph),
    rows.length > 0
      ? `<table style="margin:0 0 16px;border-collapse:collapse;font-size:14px;line-height:20px">${rows.join('')}</table>`
      : '',
    quote
      ? `<p style="margin:0 0 4px;font-size:14px;${muted}">${escapeHtml(quote.from)}</p><blockquote style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #c9cede;white-space:pre-line">${escapeHtml(quote.text)}</blockquote>`
      : '',
    action
      ? `<p style="margin:24px 0"><a href="${escapeHtml(sender.publicUrl + action.path)}" style="display:inline-block;padding:10px 18px;border-radius:10px;background:#4338ca;color:#ffffff;text-decoration:none;font-weight:600">${escapeHtml(action.label)}</a></p>`
      : '',
    `<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #e3e6ee;font-size:12px;line-height:18px;${muted}">${escapeHtml(whyOf(options))}${contactHtml(options)}</p>`,
  ]
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f4f5f9;${ink};font:16px/24px system-ui,-apple-system,'Segoe UI',Roboto,sans-serif">
<main style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border-radius:10px">
${body.filter((block) => block !== '').join('\n')}
</main>
</body>
</html>
`
}

function contactHtml({ locale, sender: { contact } }: LayoutOptions): string {
  if (contact === '') return ''
  const address = contact.includes('://') ? contact : `mailto:${contact}`
  return `<br>${words[locale].contact} <a href="${escapeHtml(address)}" style="${muted}">${escapeHtml(contact)}</a>`
}
