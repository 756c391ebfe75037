import { z } from 'zod'
import { AuditEvent } from './audit.ts'
import { Id, ListInput, NextCursor, Timestamp, Total } from './common.ts'
import { Session } from './sessions.ts'

export const reportReasons = ['not_me', 'suspicious', 'unknown_device', 'unknown_location', 'other'] as const
export const ReportReason = z.enum(reportReasons)
export type ReportReason = z.infer<typeof ReportReason>

/** Every report begins as `pending`. */
export const reportStatuses = ['pending', 'reviewed', 'resolved', 'dismissed'] as const
export const ReportStatus = z.enum(reportStatuses)
export type ReportStatus = z.infer<typeof ReportStatus>

const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((text) => text || null)
    .nullish()

export const SubmitReportInput = z.object({
  eventId: Id,
  reason: ReportReason,
  comment: optionalText(1_000)
    .describe('Whatever helps whoever looks into it')
    .meta({ examples: ['I was asleep, and I have never been to that country.'] }),
})
export type SubmitReportInput = z.infer<typeof SubmitReportInput>

/** A report as the person sees it who made it. */
export const MyReport = z
  .object({
    id: Id,
    eventId: Id,
    eventType: z.string().meta({ examples: ['login'] }),
    eventCreatedAt: Timestamp,
    reason: ReportReason,
    comment: z.string().nullable(),
    status: ReportStatus,
    note: z.string().nullable().describe('What the administration answers'),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'MyReport' })
export type MyReport = z.infer<typeof MyReport>

export const ListMyReportsInput = ListInput
export const MyReportList = z.object({
  reports: z.array(MyReport),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

/** A report as the administration sees it. */
export const Report = MyReport.extend({
  userId: Id,
  username: z.string(),
  reviewedBy: Id.nullable(),
  reviewedAt: Timestamp.nullable(),
}).meta({ id: 'Report' })
export type Report = z.infer<typeof Report>

export const ListReportsInput = ListInput.extend({
  status: ReportStatus.optional(),
  reason: ReportReason.optional(),
  userId: Id.optional(),
  userSearch: z
    .string()
    .trim()
    .min(1)
    .max(254)
    .optional()
    .describe('Part of a username or e-mail address, or an id'),
  eventId: Id.optional(),
})
export type ListReportsInput = z.infer<typeof ListReportsInput>

export const ReportList = z.object({
  reports: z.array(Report),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})

export const GetReportInput = z.object({ reportId: Id })

/** A report with all that is needed to decide on it. */
export const ReportDetails = z.object({
  report: Report,
  event: AuditEvent.nullable().describe('Null when it is older than what is kept'),
  neighbours: z
    .array(AuditEvent)
    .describe('What else happened to this person right before and after, newest first'),
  session: Session.omit({ current: true })
    .nullable()
    .describe('The session that the event names, while it lasts'),
  account: z.object({
    sessions: z.number().int().describe('Browsers that are signed in'),
    mustChangePassword: z.boolean(),
  }),
})
export type ReportDetails = z.infer<typeof ReportDetails>

export const GetEventReportInput = z.object({ eventId: Id })
export const EventReport = z.object({ report: Report.nullable() })

export const UpdateReportInput = z.object({
  reportId: Id,
  status: ReportStatus,
  note: optionalText(1_000)
    .describe(
      'For the person who reported, who also gets it by mail. Absent: as it was; empty or null: none.',
    )
    .meta({ examples: ['That was our own bot; your account is safe.'] }),
})
export type UpdateReportInput = z.infer<typeof UpdateReportInput>

/** What an administrator can do for the account, straight from the report. */
export const reportResponses = ['session_revoked', 'all_sessions_revoked', 'password_reset'] as const
export const ReportResponse = z.enum(reportResponses)
export type ReportResponse = z.infer<typeof ReportResponse>

export const RespondInput = z.object({ reportId: Id })
export const RespondOutput = z.object({ revoked: z.number().int().describe('Sessions that were ended') })
