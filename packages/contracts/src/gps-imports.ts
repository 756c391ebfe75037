import { z } from 'zod'
import { Id, Timestamp } from './common.ts'

export const positionImportFormats = ['gpx', 'geojson', 'kml', 'owntracks', 'google'] as const
export type PositionImportFormat = (typeof positionImportFormats)[number]
/** Ten years of a phone in Google's verbose JSON fit. */
export const maxImportBytes = 2 * 1024 ** 3

export const StartImportInput = z.object({
  deviceId: Id.describe('The device that the positions belong to'),
  fileName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    // No text of PostgreSQL holds it.
    .refine((name) => !name.includes('\0'), 'A name has no NUL in it')
    .describe('Its ending tells the format where `format` does not')
    .meta({ examples: ['alps.gpx'] }),
  format: z
    .enum(positionImportFormats)
    .optional()
    .describe(
      '`owntracks`: a `.rec` file; `google`: a Timeline or Takeout export. Default: by name and content',
    ),
})
export type StartImportInput = z.infer<typeof StartImportInput>

export const PositionImport = z
  .object({
    id: Id,
    device: z.object({ id: Id, name: z.string().meta({ examples: ['Phone'] }) }),
    fileName: z.string().meta({ examples: ['alps.gpx'] }),
    format: z.enum(positionImportFormats),
    status: z
      .enum(['running', 'done', 'failed', 'interrupted'])
      .describe(
        '`interrupted`: the connection broke off; what was read is stored, and importing again adds the rest',
      ),
    bytesRead: z
      .number()
      .int()
      .meta({ examples: [48_213] }),
    bytesTotal: z
      .number()
      .int()
      .nullable()
      .describe('Null: the sender did not say')
      .meta({ examples: [48_213] }),
    accepted: z
      .number()
      .int()
      .describe('Positions that are new')
      .meta({ examples: [812] }),
    duplicate: z
      .number()
      .int()
      .describe('Known already')
      .meta({ examples: [0] }),
    refused: z
      .number()
      .int()
      .describe('Without a time, outside the globe, in the future, or older than what is kept')
      .meta({ examples: [0] }),
    problem: z
      .object({
        code: z.string().meta({ examples: ['not_well_formed'] }),
        message: z.string().meta({ examples: ['Line 812: the file ends inside of <trkpt>'] }),
        line: z
          .number()
          .int()
          .nullable()
          .meta({ examples: [812] }),
      })
      .nullable()
      .describe('Why it failed; what was read before is stored'),
    startedAt: Timestamp,
    finishedAt: Timestamp.nullable(),
  })
  .meta({ id: 'PositionImport' })
export type PositionImport = z.infer<typeof PositionImport>

export const ListImportsInput = z.object({ limit: z.number().int().min(1).max(50).default(10) })
export const PositionImportList = z.object({ imports: z.array(PositionImport) })

export const positionExportFormats = ['gpx', 'geojson', 'csv'] as const
export type PositionExportFormat = (typeof positionExportFormats)[number]
export const ExportPositionsInput = z
  .object({
    format: z.enum(positionExportFormats),
    deviceId: Id.optional().describe('All positions of a device …'),
    tripId: Id.optional().describe('… or those of one trip'),
    from: Timestamp.optional(),
    to: Timestamp.optional().meta({ examples: ['2026-04-01T00:00:00.000Z'] }),
  })
  .refine(({ deviceId, tripId }) => (deviceId === undefined) !== (tripId === undefined), {
    path: ['deviceId'],
    message: 'Name a device or a trip',
    params: { name: 'device_or_trip' },
  })
export type ExportPositionsInput = z.infer<typeof ExportPositionsInput>
