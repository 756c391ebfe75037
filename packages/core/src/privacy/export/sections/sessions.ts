import { sessions as sessionTable } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { toSession } from '../../../identity/sessions/index.ts'
import type { Section } from '../section.ts'

/** Also those that have ended and are not tidied away yet: they are known. */
export const sessions: Section<'sessions'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(sessionTable)
      .where(eq(sessionTable.userId, user.id))
      .orderBy(desc(sessionTable.lastSeenAt))
    return rows.map(toSession)
  },
}
