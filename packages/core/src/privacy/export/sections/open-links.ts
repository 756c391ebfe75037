import { accountTokens } from '@heimdall/db/core'
import { and, desc, eq } from '@heimdall/db/sql'
import { iso, pagesById, rowsPerPage, type Section } from '../section.ts'

export const openLinks: Section<'openLinks'> = {
  pages: ({ services, user }) =>
    pagesById(
      accountTokens.id,
      (older) =>
        services.primary.db
          .select()
          .from(accountTokens)
          .where(and(eq(accountTokens.userId, user.id), older))
          .orderBy(desc(accountTokens.id))
          .limit(rowsPerPage),
      ({ purpose, email, createdAt, expiresAt, usedAt }) => ({
        purpose,
        email,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        usedAt: iso(usedAt),
      }),
    ),
}
