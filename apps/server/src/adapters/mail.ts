import type { Mailer } from '@heimdall/core'
import type { Config } from '../config.ts'
import { createFolderMailer } from './mail-folder.ts'

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>

/** The way out for mails that the configuration asks for. */
export async function createMailer({ smtpUrl, mailFrom, dataDir }: MailConfig): Promise<Mailer> {
  if (smtpUrl === null) return createFolderMailer({ dataDir, from: mailFrom })
  const { createSmtpMailer } = await import('./mail-smtp.ts')
  return createSmtpMailer({ url: smtpUrl, from: mailFrom })
}
