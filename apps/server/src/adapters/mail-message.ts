import type { Mail } from '@heimdall/core'

export interface Message {
  envelope: { from: string; to: string[] }
  /** As RFC 5322 writes it. */
  source: Buffer
}

/** Loaded with the first mail. */
const loadComposer = async () => {
  const { createTransport } = await import('nodemailer')
  return createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
}
let composer: ReturnType<typeof loadComposer> | null = null

/** One of our mails, ready to be sent or kept. */
export async function composeMessage(
  { id, to, fromName, subject, text, html }: Mail,
  from: string,
): Promise<Message> {
  composer ??= loadComposer()
  const { message, envelope } = await (await composer).sendMail({
    // As an object, the name can hold any sign.
    from: from.includes('<') ? from : { name: fromName, address: from },
    // As an object: what stands in an account is an address, not a list of them.
    to: { name: '', address: to },
    subject,
    text,
    html,
    // The same at every attempt, so that a second copy can be told from a second mail.
    messageId: `<${id}@${domainOf(from)}>`,
    // RFC 3834: no out-of-office reply, please.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  if (!Buffer.isBuffer(message)) throw new Error('nodemailer was asked for a buffer and gave a stream')
  return { envelope: { from: envelope.from || from, to: envelope.to }, source: message }
}

const domainOf = (from: string): string => from.replace(/^.*@/, '').replace(/>.*$/, '').trim()
