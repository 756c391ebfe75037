import type { Database, Transaction } from '@heimdall/db'
import type { Services } from '../kernel/index.ts'
import { readPlatform } from '../settings/index.ts'

/** Whom a mail comes from, as its head and its foot say. */
export interface MailSender {
  /** What the community calls this place. */
  name: string
  /** Where people can ask: an e-mail address or a page; empty: nowhere. */
  contact: string
  /** Origin of this Heimdall. */
  publicUrl: string
}

/** Read when a mail is written, so that one that has waited has the name of now. */
export async function mailSender(
  { publicUrl }: Pick<Services, 'publicUrl'>,
  db: Database | Transaction,
): Promise<MailSender> {
  const { name, contact } = await readPlatform(db)
  return { name, contact, publicUrl }
}
