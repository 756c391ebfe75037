import { digestSubscriptions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

export const digest: Section<'digest'> = {
  async read({ services, user }) {
    const [row] = await services.primary.db
      .select()
      .from(digestSubscriptions)
      .where(eq(digestSubscriptions.userId, user.id))
    return row ? { lastWeek: row.lastWeek, createdAt: row.createdAt.toISOString() } : null
  },
}
