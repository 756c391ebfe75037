import { dataExportJobs } from '@heimdall/db/core'
import { and, eq, inArray, lt, lte } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { exportKey, exportPrefix } from './export-key.ts'

const batchSize = 100
/** So long people see that there was a file. */
const keptMs = 90 * 86_400_000

/** Removes a batch of files whose time is over, and any that no job leads to; true when there may be more. */
export async function tidyExports(services: Services): Promise<boolean> {
  const { primary, blobs, clock } = services
  const { db } = primary
  const now = clock.now()
  const due = await db
    .select({ id: dataExportJobs.id })
    .from(dataExportJobs)
    .where(and(eq(dataExportJobs.state, 'ready'), lte(dataExportJobs.expiresAt, now)))
    .limit(batchSize)
  const ids = due.map(({ id }) => id)
  if (ids.length > 0) {
    // The file first: a row that is still there leads to it again.
    await blobs.remove(ids.map(exportKey))
    await db.update(dataExportJobs).set({ state: 'expired' }).where(inArray(dataExportJobs.id, ids))
  }
  await removeStrays(services)
  const old = new Date(now.getTime() - keptMs)
  await db
    .delete(dataExportJobs)
    .where(and(inArray(dataExportJobs.state, ['expired', 'failed']), lt(dataExportJobs.finishedAt, old)))
  return ids.length === batchSize
}

/** Of a process that died after its account had gone. */
async function removeStrays({ primary, blobs }: Services): Promise<void> {
  let after: string | undefined
  for (;;) {
    const keys = await blobs.list(exportPrefix, after)
    if (keys.length === 0) return
    const known = await primary.db
      .select({ id: dataExportJobs.id })
      .from(dataExportJobs)
      .where(inArray(dataExportJobs.state, ['queued', 'running', 'ready']))
    const wanted = new Set(known.map(({ id }) => exportKey(id)))
    await blobs.remove(keys.filter((key) => !wanted.has(key)))
    after = keys.at(-1)
  }
}
