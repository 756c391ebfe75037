import { webhookEndpoints } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'

export const webhooks: Section<'webhooks'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(webhookEndpoints)
      .where(eq(webhookEndpoints.createdBy, user.id))
      .orderBy(asc(webhookEndpoints.createdAt))
    return rows.map(({ id, url, description, topics, q, status, createdAt }) => ({
      id,
      url,
      description,
      topics,
      q,
      status,
      createdAt: createdAt.toISOString(),
    }))
  },
}
