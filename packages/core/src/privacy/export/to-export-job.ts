import type { DataExportJob } from '@heimdall/contracts'
import type { dataExportJobs } from '@heimdall/db/core'

export function toExportJob(row: typeof dataExportJobs.$inferSelect): DataExportJob {
  const share = row.rowsTotal === 0 ? 0 : Math.min(row.rowsDone / row.rowsTotal, 0.99)
  return {
    id: row.id,
    state: row.state,
    percent: row.finishedAt === null ? Math.floor(share * 100) : 100,
    sizeBytes: row.sizeBytes,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
  }
}
