import { DataExportLogList, ListExportLogsInput } from '@heimdall/contracts'
import { dataExportLogs } from '@heimdall/db/core'
import { desc, eq } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { exportAccess, personOf } from './person-of.ts'
import { toExportLog } from './to-export-log.ts'

/** When and from where one's data left, the latest first. */
export const listExportLogs = defineQuery({
  name: 'privacy.exportLogs',
  permission: exportAccess,
  input: ListExportLogsInput,
  output: DataExportLogList,
  async run({ services, actor, input }) {
    const { db } = services.primary
    const limit = Math.min(Math.max(input.limit, 1), 100)
    const offset = Math.max(input.offset, 0)
    const isMine = eq(dataExportLogs.userId, personOf(actor))
    const [rows, total] = await Promise.all([
      db
        .select()
        .from(dataExportLogs)
        .where(isMine)
        .orderBy(desc(dataExportLogs.exportedAt), desc(dataExportLogs.id))
        .limit(limit)
        .offset(offset),
      db.$count(dataExportLogs, isMine),
    ])
    return { logs: rows.map(toExportLog), total, hasMore: offset + rows.length < total }
  },
})
