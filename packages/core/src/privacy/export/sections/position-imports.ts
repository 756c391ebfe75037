import { gpsImports } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { selectImports, toImport } from '../../../gps/index.ts'
import type { Section } from '../section.ts'

export const positionImports: Section<'positionImports'> = {
  async read({ services, user, now }) {
    const rows = await selectImports(services.primary.db)
      .where(eq(gpsImports.userId, user.id))
      .orderBy(desc(gpsImports.startedAt), desc(gpsImports.id))
    return rows.map((row) => toImport(row, now))
  },
}
