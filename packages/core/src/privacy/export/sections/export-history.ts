import { dataExportJobs, dataExportLogs } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import type { Section } from '../section.ts'
import { toExportJob } from '../to-export-job.ts'
import { toExportLog } from '../to-export-log.ts'

/** The row of the export that holds this is in it: it has no size yet. */
export const exportLogs: Section<'exportLogs'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(dataExportLogs)
      .where(eq(dataExportLogs.userId, user.id))
      .orderBy(desc(dataExportLogs.exportedAt), desc(dataExportLogs.id))
    return rows.map(toExportLog)
  },
}

export const exportJobs: Section<'exportJobs'> = {
  async read({ services, user }) {
    const rows = await services.primary.db
      .select()
      .from(dataExportJobs)
      .where(eq(dataExportJobs.userId, user.id))
      .orderBy(desc(dataExportJobs.id))
    return rows.map(toExportJob)
  },
}
