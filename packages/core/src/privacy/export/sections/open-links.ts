import { accountTokens } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { iso, type Section } from '../section.ts'

export const openLinks: Section<'openLinks'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(accountTokens)
      .where(eq(accountTokens.userId, user.id))
      .orderBy(desc(accountTokens.createdAt))
    return rows.map(({ purpose, email, createdAt, expiresAt, usedAt }) => ({
      purpose,
      email,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      usedAt: iso(usedAt),
    }))
  },
}
