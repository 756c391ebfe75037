import type { MyReport, Report } from '@heimdall/contracts'
import { auditEventReports, users } from '@heimdall/db/core'
import { getTableColumns } from '@heimdall/db/sql'

export type ReportRow = typeof auditEventReports.$inferSelect

/** For the administration: with the name of whoever reported. */
export const reportColumns = { ...getTableColumns(auditEventReports), username: users.username }

export const toMyReport = (row: ReportRow): MyReport => ({
  id: row.id,
  eventId: row.eventId,
  eventType: row.eventType,
  eventCreatedAt: row.eventCreatedAt.toISOString(),
  reason: row.reason,
  comment: row.comment,
  status: row.status,
  note: row.note,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

export const toReport = (row: ReportRow & { username: string }): Report => ({
  ...toMyReport(row),
  userId: row.userId,
  username: row.username,
  reviewedBy: row.reviewedBy,
  reviewedAt: row.reviewedAt?.toISOString() ?? null,
})
