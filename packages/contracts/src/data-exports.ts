import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

/** How long a file that was made in the background can be fetched. */
export const exportKeptDays = 7
/** From so many rows on an export takes minutes, and the ID app has it made in the background. */
export const largeExportRows = 20_000

export const DataExportLog = z
  .object({
    id: Id,
    exportedAt: Timestamp,
    ipAddress: z
      .string()
      .nullable()
      .meta({ examples: ['203.0.113.7'] }),
    userAgent: z
      .string()
      .nullable()
      .meta({ examples: ['Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'] }),
    exportFormat: z.string().meta({ examples: ['zip'] }),
    fileSizeBytes: z
      .number()
      .int()
      .nullable()
      .describe('Null: it broke off, or is still under way')
      .meta({ examples: [48_213] }),
    locale: z
      .string()
      .nullable()
      .meta({ examples: ['en'] }),
  })
  .meta({ id: 'DataExportLog' })
export type DataExportLog = z.infer<typeof DataExportLog>

export const ListExportLogsInput = z.object({
  limit: z
    .number()
    .int()
    .default(50)
    .describe('1 to 100; what lies outside is taken for the nearest')
    .meta({ examples: [50] }),
  offset: z
    .number()
    .int()
    .default(0)
    .describe('How many to leave out; what is below 0 is taken for 0')
    .meta({ examples: [0] }),
})
export const DataExportLogList = z.object({
  logs: z.array(DataExportLog).describe('The latest first'),
  total: z.number().int(),
  hasMore: z.boolean(),
})

export const dataExportStates = ['queued', 'running', 'ready', 'failed', 'expired'] as const

/** An export that is made in the background. */
export const DataExportJob = z
  .object({
    id: Id,
    state: z.enum(dataExportStates),
    percent: z
      .number()
      .int()
      .min(0)
      .max(100)
      .describe('How many of the rows are written')
      .meta({ examples: [64] }),
    sizeBytes: z.number().int().nullable(),
    createdAt: Timestamp,
    finishedAt: Timestamp.nullable(),
    expiresAt: Timestamp.nullable().describe('Until when the file can be fetched'),
  })
  .meta({ id: 'DataExportJob' })
export type DataExportJob = z.infer<typeof DataExportJob>

export const DataExportState = z
  .object({
    isLarge: z.boolean().describe('There is so much that an export is made in the background'),
    job: DataExportJob.nullable().describe('The latest; null: none was ever asked for'),
  })
  .meta({ id: 'DataExportState' })
export const PermitExportInput = z.object({
  jobId: Id.optional().describe('What was made in the background; without it: made while it leaves'),
})
export const DataExportPermit = z.object({ path: z.string().describe('Where the file is fetched') })
