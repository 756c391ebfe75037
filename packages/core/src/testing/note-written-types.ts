import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sql } from '@heimdall/db'

/** Leaves the types of events that acts have written to a test's database where `npm test` adds them up. */
export async function noteWrittenTypes(sql: Sql): Promise<void> {
  const folder = process.env.TEST_WRITTEN_TYPES
  if (!folder) return
  const rows = await sql<{ type: string }[]>`SELECT DISTINCT event_type AS type FROM test.written_types`
  await writeFile(
    join(folder, randomUUID()),
    rows.map(({ type }) => `${type}\n`),
  )
}
