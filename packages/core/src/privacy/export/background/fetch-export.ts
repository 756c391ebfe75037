import { dataExportJobs } from '@heimdall/db/core'
import { and, eq, gt } from '@heimdall/db/sql'
import { type Call, notFound, type Services } from '../../../kernel/index.ts'
import { beginExport } from '../begin-export.ts'
import { type DataExportFile, exportFileName } from '../export-data.ts'
import { recordExport } from '../record-export.ts'
import { exportKey } from './export-key.ts'

/** The file that was made in the background, for the person alone that it is about. That is when the data leaves. */
export async function fetchExport(services: Services, call: Call, jobId: string): Promise<DataExportFile> {
  const userId = await beginExport(services, call, 'privacy.fetchExport')
  const [job] = await services.primary.db
    .select()
    .from(dataExportJobs)
    .where(
      and(
        eq(dataExportJobs.id, jobId),
        eq(dataExportJobs.userId, userId),
        eq(dataExportJobs.state, 'ready'),
        gt(dataExportJobs.expiresAt, services.clock.now()),
      ),
    )
  const blob = job && (await services.blobs.read(exportKey(job.id)))
  if (!job || !blob) throw notFound('This export')
  const setSize = await recordExport(services, call, { userId, locale: job.locale })
  async function* content() {
    yield* blob?.content ?? []
    await setSize(job?.sizeBytes ?? 0)
  }
  return { fileName: exportFileName(job.createdAt), sizeBytes: blob.sizeBytes, content: content() }
}
