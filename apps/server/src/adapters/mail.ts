import type { Mailer } from '@heimdall/core'
import type { Config } from '../config.ts'
import { createFolderMailer } from './mail-folder.ts'
import { createSmtpMailer } from './mail-smtp.ts'

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataDir'>

/** The way out for mails that the configuration asks for. */
export const createMailer = ({ smtpUrl, mailFrom, dataDir }: MailConfig): Mailer =>
  smtpUrl === null
    ? createFolderMailer({ dataDir, from: mailFrom })
    : createSmtpMailer({ url: smtpUrl, from: mailFrom })
