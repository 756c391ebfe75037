import { Readable } from 'node:stream'
import { type Mailer, MailFailure } from '@heimdall/core'
import { createTransport } from 'nodemailer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { composeMessage, type Message } from './mail-message.ts'

export interface SmtpMailerOptions {
  url: string
  from: string
  /** How long the server may take for a step. */
  patienceMs?: number
}

/** nodemailer finds `auth` in a URL too, and does not declare it. */
type ServerOptions = SMTPConnection.Options & { auth?: SMTPConnection.Credentials | undefined }

export function createSmtpMailer({ url, from, patienceMs = 30_000 }: SmtpMailerOptions): Mailer {
  const options: ServerOptions = {
    ...parseConnectionUrl(url),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  }
  return {
    kind: 'smtp',
    async ready() {
      await createTransport(options).verify()
    },
    async send(mail) {
      const message = await composeMessage(mail, from)
      // Read only once the server has asked for it, and by that it shows how far a failure came.
      const source = Readable.from([message.source])
      try {
        await deliver(options, message.envelope, source)
      } catch (error) {
        throw toFailure(error, source.readableEnded)
      }
    },
    // What has left is somebody else's.
    forget: async () => undefined,
  }
}

/** One connection for one mail. nodemailer's own transport reads the text before it is asked for. */
function deliver(options: ServerOptions, envelope: Message['envelope'], source: Readable): Promise<void> {
  const connection = new SMTPConnection(options)
  const sent = Promise.withResolvers<void>()
  connection.once('error', sent.reject)
  connection.once('end', () => sent.reject(new Error('The connection was closed')))
  const send = () =>
    connection.send(envelope, source, (error) => {
      if (error) sent.reject(error)
      else sent.resolve()
    })
  connection.connect((error) => {
    if (error) return sent.reject(error)
    if (!options.auth) return send()
    connection.login(options.auth, (refusal) => (refusal ? sent.reject(refusal) : send()))
  })
  return sent.promise.finally(() => connection.close())
}

/** What nodemailer says beside the message. */
interface SmtpError extends Error {
  /** The command under way, e.g. `RCPT TO`. */
  command?: string
  /** What the server answered, if it did: 4xx for now, 5xx for good (RFC 5321, section 4.2.1). */
  responseCode?: number
}

/** Commands whose refusal is about this mail. Any other, a wrong password say, is for the admin to mend. */
const aboutMail = ['MAIL FROM', 'RCPT TO', 'DATA']

function toFailure(error: unknown, wasRead: boolean): MailFailure {
  const {
    message,
    command = '',
    responseCode,
  }: SmtpError = error instanceof Error ? error : new Error(String(error))
  if (responseCode === undefined) {
    // The whole text was on its way when the connection broke: the server may have it.
    return new MailFailure(message, wasRead ? 'unknown' : 'later', error)
  }
  const isFinal = responseCode >= 500 && aboutMail.includes(command)
  return new MailFailure(message, isFinal ? 'refused' : 'later', error)
}
