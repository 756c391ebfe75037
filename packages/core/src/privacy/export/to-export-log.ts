import type { DataExportLog } from '@heimdall/contracts'
import type { dataExportLogs } from '@heimdall/db/core'

export const toExportLog = (row: typeof dataExportLogs.$inferSelect): DataExportLog => ({
  id: row.id,
  exportedAt: row.exportedAt.toISOString(),
  ipAddress: row.ipAddress,
  userAgent: row.userAgent,
  exportFormat: row.exportFormat,
  fileSizeBytes: row.fileSizeBytes,
  locale: row.locale,
})
