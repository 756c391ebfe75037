import { DataExportState, largeExportRows, NoInput } from '@heimdall/contracts'
import { dataExportJobs } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { devicesOfUser } from '../../../gps/index.ts'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { toExportJob } from '../to-export-job.ts'
import { countRows } from './count-rows.ts'

/** Whether an export is better made in the background, and how the latest one fares. */
export const getExportState = defineQuery({
  name: 'privacy.exportState',
  permission: 'self',
  input: NoInput,
  output: DataExportState,
  async run({ services, actor, now }) {
    const { userId } = signedIn(actor)
    const [job] = await services.primary.db
      .select()
      .from(dataExportJobs)
      .where(eq(dataExportJobs.userId, userId))
      .orderBy(desc(dataExportJobs.id))
      .limit(1)
    const deviceIds = await devicesOfUser(services.gps.reads, userId)
    const rows = await countRows(services, { userId, deviceIds, most: largeExportRows })
    const isOver = job?.state === 'ready' && job.expiresAt !== null && job.expiresAt <= now
    return {
      isLarge: rows >= largeExportRows,
      job: job ? toExportJob(isOver ? { ...job, state: 'expired' } : job) : null,
    }
  },
})
