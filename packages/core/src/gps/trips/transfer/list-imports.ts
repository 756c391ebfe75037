import { ListImportsInput, PositionImportList } from '@heimdall/contracts'
import { gpsImports } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { selectImports, toImport } from './to-import.ts'

/** One's own, the latest first; those that are running say how far they are. */
export const listImports = defineQuery({
  name: 'positions.imports',
  permission: 'self',
  input: ListImportsInput,
  output: PositionImportList,
  async run({ services, actor, input, now }) {
    const rows = await selectImports(services.primary.db)
      .where(eq(gpsImports.userId, signedIn(actor).userId))
      .orderBy(desc(gpsImports.startedAt), desc(gpsImports.id))
      .limit(input.limit)
    return { imports: rows.map((row) => toImport(row, now)) }
  },
})
