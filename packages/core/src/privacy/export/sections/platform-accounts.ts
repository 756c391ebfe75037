import { linkedAccounts } from '@heimdall/db/core'
import { and, desc, eq, lt } from '@heimdall/db/sql'
import { selectLinks, toLinkedAccount } from '../../../identity/links/index.ts'
import { pagesBehind, rowsPerPage, type Section } from '../section.ts'

type Row = Awaited<ReturnType<typeof selectLinks>>[number]

export const platformAccounts: Section<'platformAccounts'> = {
  async *pages({ services, user }) {
    const pages = pagesBehind<Row>((last) =>
      selectLinks(services.primary.db)
        .where(and(eq(linkedAccounts.userId, user.id), last && lt(linkedAccounts.id, last.link.id)))
        .orderBy(desc(linkedAccounts.id))
        .limit(rowsPerPage),
    )
    for await (const rows of pages) yield rows.map((row) => ({ ...toLinkedAccount(row), isOAuth: true }))
  },
}
