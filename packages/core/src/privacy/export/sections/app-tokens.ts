import { oauthClients, oidcPayloads } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { iso, type Section } from '../section.ts'

/** That there are tokens, of which apps, and for how long; never what would let somebody use them. */
export const appTokens: Section<'appTokens'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select({
        kind: oidcPayloads.model,
        app: oauthClients.name,
        createdAt: oidcPayloads.createdAt,
        expiresAt: oidcPayloads.expiresAt,
      })
      .from(oidcPayloads)
      .leftJoin(oauthClients, eq(oauthClients.id, oidcPayloads.oauthClientId))
      .where(eq(oidcPayloads.accountId, user.id))
      .orderBy(desc(oidcPayloads.createdAt))
    return rows.map(({ kind, app, createdAt, expiresAt }) => ({
      kind,
      app,
      createdAt: createdAt.toISOString(),
      expiresAt: iso(expiresAt),
    }))
  },
}
