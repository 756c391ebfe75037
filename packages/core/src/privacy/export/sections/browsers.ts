import { signInDevices } from '@heimdall/db/core'
import { and, desc, eq } from '@heimdall/db/sql'
import { iso, pagesById, rowsPerPage, type Section } from '../section.ts'

export const browsers: Section<'browsers'> = {
  pages: ({ services, user }) =>
    pagesById(
      signInDevices.id,
      (older) =>
        services.primary.db
          .select()
          .from(signInDevices)
          .where(and(eq(signInDevices.userId, user.id), older))
          .orderBy(desc(signInDevices.id))
          .limit(rowsPerPage),
      ({ id, userAgent, trustedUntil, lastUsedAt, createdAt }) => ({
        id,
        userAgent,
        trustedUntil: iso(trustedUntil),
        lastUsedAt: lastUsedAt.toISOString(),
        createdAt: createdAt.toISOString(),
      }),
    ),
}
