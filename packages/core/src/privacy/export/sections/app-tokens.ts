import { oauthClients, oidcPayloads } from '@heimdall/db/core'
import { and, asc, eq, gt, or } from '@heimdall/db/sql'
import { iso, pagesBehind, rowsPerPage, type Section } from '../section.ts'

/** That there are tokens, of which apps, and for how long; never what would let somebody use them. */
export const appTokens: Section<'appTokens'> = {
  async *pages({ services, user }) {
    const pages = pagesBehind<Row>((last) =>
      services.primary.db
        .select({
          kind: oidcPayloads.model,
          idHash: oidcPayloads.idHash,
          app: oauthClients.name,
          createdAt: oidcPayloads.createdAt,
          expiresAt: oidcPayloads.expiresAt,
        })
        .from(oidcPayloads)
        .leftJoin(oauthClients, eq(oauthClients.id, oidcPayloads.oauthClientId))
        .where(
          and(
            eq(oidcPayloads.accountId, user.id),
            last &&
              or(
                gt(oidcPayloads.model, last.kind),
                and(eq(oidcPayloads.model, last.kind), gt(oidcPayloads.idHash, last.idHash)),
              ),
          ),
        )
        .orderBy(asc(oidcPayloads.model), asc(oidcPayloads.idHash))
        .limit(rowsPerPage),
    )
    for await (const rows of pages) {
      yield rows.map(({ kind, app, createdAt, expiresAt }) => ({
        kind,
        app,
        createdAt: createdAt.toISOString(),
        expiresAt: iso(expiresAt),
      }))
    }
  },
}

interface Row {
  kind: string
  idHash: Buffer
  app: string | null
  createdAt: Date
  expiresAt: Date | null
}
