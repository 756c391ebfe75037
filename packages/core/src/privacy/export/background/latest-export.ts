import type { DataExportJob } from '@heimdall/contracts'
import { dataExportJobs } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import type { Services } from '../../../kernel/index.ts'
import { toExportJob } from '../to-export-job.ts'

/** How the latest export in the background fares, or that there was none. */
export async function latestExport(
  { primary, clock }: Services,
  userId: string,
): Promise<DataExportJob | null> {
  const [job] = await primary.db
    .select()
    .from(dataExportJobs)
    .where(eq(dataExportJobs.userId, userId))
    .orderBy(desc(dataExportJobs.id))
    .limit(1)
  if (!job) return null
  const isOver = job.state === 'ready' && job.expiresAt !== null && job.expiresAt <= clock.now()
  return toExportJob(isOver ? { ...job, state: 'expired' } : job)
}
