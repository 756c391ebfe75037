import { gpsImports } from '@heimdall/db/core'
import { and, desc, eq, lt } from '@heimdall/db/sql'
import { selectImports, toImport } from '../../../gps/index.ts'
import { pagesBehind, rowsPerPage, type Section } from '../section.ts'

type Row = Awaited<ReturnType<typeof selectImports>>[number]

export const positionImports: Section<'positionImports'> = {
  async *pages({ services, user, now }) {
    const pages = pagesBehind<Row>((last) =>
      selectImports(services.primary.db)
        .where(and(eq(gpsImports.userId, user.id), last && lt(gpsImports.id, last.one.id)))
        .orderBy(desc(gpsImports.id))
        .limit(rowsPerPage),
    )
    for await (const rows of pages) yield rows.map((row) => toImport(row, now))
  },
}
