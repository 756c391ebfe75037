import { invitations as invitationTable } from '@heimdall/db/core'
import { and, desc, eq, or } from '@heimdall/db/sql'
import { iso, pagesById, rowsPerPage, type Section } from '../section.ts'

/** Address and note of an invitation are of whoever wrote them; who was invited learns that they were. */
export const invitations: Section<'invitations'> = {
  pages: ({ services, user }) =>
    pagesById(
      invitationTable.id,
      (older) =>
        services.primary.db
          .select()
          .from(invitationTable)
          .where(and(or(eq(invitationTable.invitedBy, user.id), eq(invitationTable.usedBy, user.id)), older))
          .orderBy(desc(invitationTable.id))
          .limit(rowsPerPage),
      (row) => {
        const isMine = row.invitedBy === user.id
        return {
          id: row.id,
          direction: isMine ? ('sent' as const) : ('used' as const),
          email: isMine ? row.email : null,
          note: isMine ? row.note : null,
          createdAt: row.createdAt.toISOString(),
          expiresAt: row.expiresAt.toISOString(),
          usedAt: iso(row.usedAt),
          revokedAt: iso(row.revokedAt),
        }
      },
    ),
}
