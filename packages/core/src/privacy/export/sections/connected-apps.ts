import { oauthConsents } from '@heimdall/db/core'
import { and, desc, eq, lt } from '@heimdall/db/sql'
import { selectConnectedApps, toConnectedApp } from '../../../identity/oauth-clients/index.ts'
import { pagesBehind, rowsPerPage, type Section } from '../section.ts'

type Row = Awaited<ReturnType<typeof selectConnectedApps>>[number]

/** All of them; the list that people see ends somewhere. */
export const connectedApps: Section<'connectedApps'> = {
  async *pages({ services, user }) {
    const pages = pagesBehind<Row>((last) =>
      selectConnectedApps(services.primary.db)
        .where(and(eq(oauthConsents.userId, user.id), last && lt(oauthConsents.id, last.consent.id)))
        .orderBy(desc(oauthConsents.id))
        .limit(rowsPerPage),
    )
    for await (const rows of pages) yield rows.map(toConnectedApp)
  },
}
