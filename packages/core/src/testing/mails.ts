import { mailOutbox } from '@heimdall/db/core'
import { asc } from 'drizzle-orm'
import type { TestServices } from './test-services.ts'

/** What waits in the mail outbox or has left it, in the order of its writing. */
export const queuedMails = ({ services }: Pick<TestServices, 'services'>) =>
  services.primary.db.select().from(mailOutbox).orderBy(asc(mailOutbox.id))
