import { dataExportJobs, dataExportLogs } from '@heimdall/db/core'
import { and, desc, eq } from '@heimdall/db/sql'
import { pagesById, rowsPerPage, type Section } from '../section.ts'
import { toExportJob } from '../to-export-job.ts'
import { toExportLog } from '../to-export-log.ts'

/** The row of the export that holds this is in it: it has no size yet. */
export const exportLogs: Section<'exportLogs'> = {
  pages: ({ services, user }) =>
    pagesById(
      dataExportLogs.id,
      (older) =>
        services.primary.db
          .select()
          .from(dataExportLogs)
          .where(and(eq(dataExportLogs.userId, user.id), older))
          .orderBy(desc(dataExportLogs.id))
          .limit(rowsPerPage),
      toExportLog,
    ),
}

export const exportJobs: Section<'exportJobs'> = {
  pages: ({ services, user }) =>
    pagesById(
      dataExportJobs.id,
      (older) =>
        services.primary.db
          .select()
          .from(dataExportJobs)
          .where(and(eq(dataExportJobs.userId, user.id), older))
          .orderBy(desc(dataExportJobs.id))
          .limit(rowsPerPage),
      toExportJob,
    ),
}
