import { MyReport, UpdateReportInput } from '@heimdall/contracts'
import { defineCommand } from '../../kernel/index.ts'
import { changeReport } from './change-report.ts'
import { lockReport } from './find-report.ts'
import { toMyReport } from './report-columns.ts'

/** Moves a report on, with or without a word to whoever made it. */
export const updateReport = defineCommand({
  name: 'reports.update',
  permission: 'audit:write',
  input: UpdateReportInput,
  output: MyReport,
  lock: ({ tx, input }) => lockReport(tx, input.reportId),
  async run(context) {
    const { tx, input, audit } = context
    const report = await lockReport(tx, input.reportId)
    const note = input.note === undefined ? report.note : input.note
    if (report.status === input.status && report.note === note) {
      // Two administrators with the same thought: the reporter gets one mail.
      audit.none('nothing changes')
      return toMyReport(report)
    }
    return toMyReport(await changeReport(context, report, { status: input.status, note, response: null }))
  },
})
