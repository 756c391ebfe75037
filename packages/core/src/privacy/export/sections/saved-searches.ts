import { auditViews } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

export const savedSearches: Section<'savedSearches'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(auditViews)
      .where(eq(auditViews.ownerId, user.id))
      .orderBy(asc(auditViews.name))
    return rows.map(({ ownerId: _, ...row }) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }))
  },
}
