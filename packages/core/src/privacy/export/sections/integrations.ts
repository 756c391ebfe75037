import { integrations as integrationTable } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

/** Accounts that this person connected for the platform, whose they are. */
export const integrations: Section<'integrations'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(integrationTable)
      .where(eq(integrationTable.connectedBy, user.id))
      .orderBy(asc(integrationTable.connectedAt))
    return rows.map(({ id, externalId, connectedAt }) => ({
      id,
      externalId,
      connectedAt: connectedAt.toISOString(),
    }))
  },
}
