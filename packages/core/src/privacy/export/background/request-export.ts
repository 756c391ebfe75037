import { DataExportJob, NoInput } from '@heimdall/contracts'
import { dataExportJobs } from '@heimdall/db/core'
import { and, eq, sql } from '@heimdall/db/sql'
import { channels, defineCommand, fieldError, newId } from '../../../kernel/index.ts'
import { beginExport } from '../begin-export.ts'
import { exportContext } from '../export-context.ts'
import { exportAccess } from '../person-of.ts'
import { toExportJob } from '../to-export-job.ts'

/** Has an export made in the background. One at a time; a file of before goes, because this one holds all that it does. */
export const requestExport = defineCommand({
  name: 'privacy.requestExport',
  permission: exportAccess,
  input: NoInput,
  output: DataExportJob,
  async prepare({ services, actor, request }) {
    const userId = await beginExport(services, { actor, request }, 'privacy.requestExport')
    return { userId, locale: (await exportContext(services, userId)).locale }
  },
  async run({ services, tx, audit, accessChanged, now, prepared: { userId, locale } }) {
    const [job] = await tx
      .insert(dataExportJobs)
      .values({ id: newId(services), userId, state: 'queued', locale, createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (!job) {
      throw fieldError('CONFLICT', '', 'export_running', 'An export of your data is being made already')
    }
    await tx
      .update(dataExportJobs)
      .set({ expiresAt: now })
      .where(and(eq(dataExportJobs.userId, userId), eq(dataExportJobs.state, 'ready')))
    audit.none('Nothing has left yet; that is written down when the file is fetched')
    await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
    accessChanged({ exportOf: userId })
    return toExportJob(job)
  },
})
