import { signInDevices } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { iso, type Section } from '../section.ts'

export const browsers: Section<'browsers'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(signInDevices)
      .where(eq(signInDevices.userId, user.id))
      .orderBy(desc(signInDevices.lastUsedAt))
    return rows.map(({ id, userAgent, trustedUntil, lastUsedAt, createdAt }) => ({
      id,
      userAgent,
      trustedUntil: iso(trustedUntil),
      lastUsedAt: lastUsedAt.toISOString(),
      createdAt: createdAt.toISOString(),
    }))
  },
}
