import { sessions as sessionTable } from '@heimdall/db/core'
import { and, desc, eq } from '@heimdall/db/sql'
import { toSession } from '../../../identity/sessions/index.ts'
import { pagesById, rowsPerPage, type Section } from '../section.ts'

/** Also those that have ended and are not tidied away yet: they are known. */
export const sessions: Section<'sessions'> = {
  pages: ({ services, user }) =>
    pagesById(
      sessionTable.id,
      (older) =>
        services.primary.db
          .select()
          .from(sessionTable)
          .where(and(eq(sessionTable.userId, user.id), older))
          .orderBy(desc(sessionTable.id))
          .limit(rowsPerPage),
      toSession,
    ),
}
