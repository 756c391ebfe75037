import { z } from 'zod'
import { Id, ListInput, NextCursor, NoInput, Timestamp, Total } from './common.ts'

/** All of them are listed at once. */
export const maxFileFolders = 2_000
export const maxFolderDepth = 10
export const shortestFileLinkSeconds = 60
export const longestFileLinkSeconds = 30 * 86_400

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a name may not hold
const forbidden = /[\u0000-\u001f\u007f/\\\u202a-\u202e\u2066-\u2069]/
/** Nothing that a file system or a reader could take for something else: no path, and no turning round of the text. */
export const FileName = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1)
  .max(200)
  .refine((name) => name.isWellFormed() && !forbidden.test(name) && name !== '.' && name !== '..', {
    message: 'A name holds neither slashes nor control characters',
  })
  .meta({ examples: ['stream-overlay.png'] })

const fileDescription = z
  .string()
  .trim()
  .max(1_000)
  .meta({ examples: ['For the start screen'] })
const sizeBytes = z
  .number()
  .int()
  .nonnegative()
  .meta({ examples: [48_213] })

export const fileStates = ['processing', 'ready', 'infected'] as const
export const fileScans = ['clean', 'infected', 'not_scanned'] as const
export const filePreviews = ['image', 'audio', 'video', 'text'] as const

export const StoredFile = z
  .object({
    id: Id,
    name: FileName,
    description: fileDescription.nullable(),
    folderId: Id.nullable().describe('Null: at the top'),
    uploadedBy: z
      .object({ id: Id, username: z.string().meta({ examples: ['heidi'] }) })
      .nullable()
      .describe('Null: a key of the system'),
    mediaType: z
      .string()
      .describe('What its bytes say, not its name')
      .meta({ examples: ['image/png'] }),
    sizeBytes,
    sha256: z
      .string()
      .nullable()
      .describe('In hex; null while it is processed')
      .meta({ examples: ['0a41cc1a9805ca8619a618a6a1a607b1a4e86ec8d1b3e0a1d1b3c5d7e9fb0c2e'] }),
    state: z
      .enum(fileStates)
      .describe(
        '`processing`: it is put together and looked at, and can not be downloaded yet; `infected`: a virus was found, and its content is gone',
      ),
    scan: z
      .enum(fileScans)
      .nullable()
      .describe('What the virus scanner says; `not_scanned`: there is none. Null: nobody has looked yet'),
    threat: z
      .string()
      .nullable()
      .describe('What the scanner calls what it has found')
      .meta({ examples: ['Eicar-Signature'] }),
    preview: z.enum(filePreviews).nullable().describe('How browsers may show it; null: only as a download'),
    hasThumbnail: z.boolean(),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'StoredFile' })
export type StoredFile = z.infer<typeof StoredFile>

export const ListFilesInput = ListInput.extend({
  folderId: Id.optional().describe('Default: the top'),
  scope: z.enum(['folder', 'all']).default('folder').describe('`all`: of all folders'),
  q: z.string().trim().max(100).optional().describe('Part of a name or a description'),
  order: z.enum(['newest', 'name']).default('newest'),
})
export type ListFilesInput = z.infer<typeof ListFilesInput>
export const FileList = z.object({
  files: z.array(StoredFile),
  page: z.number().int(),
  limit: z.number().int(),
  total: Total,
  nextCursor: NextCursor,
})
export const FileInput = z.object({ id: Id })

/** Only what is named changes. */
export const UpdateFileInput = z
  .object({
    id: Id,
    name: FileName.optional(),
    description: fileDescription
      .transform((text) => (text === '' ? null : text))
      .nullable()
      .optional(),
    folderId: Id.nullable().optional().describe('Where to; null: the top'),
  })
  .refine(({ id: _, ...changes }) => Object.values(changes).some((value) => value !== undefined), {
    message: 'Name at least one field to change',
  })

export const FileFolder = z
  .object({
    id: Id,
    parentId: Id.nullable().describe('Null: at the top'),
    name: FileName.meta({ examples: ['Overlays'] }),
    createdAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: 'FileFolder' })
export type FileFolder = z.infer<typeof FileFolder>
export const FileFolderList = z.object({ folders: z.array(FileFolder) })
export const ListFileFoldersInput = NoInput
export const FileFolderInput = z.object({ id: Id })
const folderName = FileName.meta({ examples: ['Overlays'] })
export const CreateFileFolderInput = z.object({
  name: folderName,
  parentId: Id.optional().describe('Default: the top'),
})
export const UpdateFileFolderInput = z
  .object({
    id: Id,
    name: folderName.optional(),
    parentId: Id.nullable().optional().describe('Where to; null: the top'),
  })
  .refine(({ name, parentId }) => name !== undefined || parentId !== undefined, {
    message: 'Name at least one field to change',
  })

export const BeginUploadInput = z.object({
  name: FileName,
  folderId: Id.optional().describe('Default: the top'),
  sizeBytes,
})
export const FileUpload = z
  .object({
    id: Id.describe('Of the file, once all of it is there'),
    name: FileName,
    folderId: Id.nullable(),
    sizeBytes,
    receivedBytes: sizeBytes.describe('So much is durable'),
    createdAt: Timestamp,
    expiresAt: Timestamp.describe('When it is given up, unless more comes'),
  })
  .meta({ id: 'FileUpload' })
export type FileUpload = z.infer<typeof FileUpload>
export const FileUploadList = z.object({ uploads: z.array(FileUpload) })
/** In one request; resumable uploads take `BeginUploadInput`. */
export const UploadFileInput = BeginUploadInput.omit({ sizeBytes: true })

export const DownloadFileInput = z.object({
  inline: z
    .boolean()
    .default(false)
    .describe('To be shown by a browser instead of saved, where `preview` says how'),
})

export const FileUsage = z
  .object({
    usedBytes: sizeBytes.describe('Uploads on their way are counted in'),
    quotaBytes: sizeBytes,
    ownBytes: sizeBytes.nullable().describe('Of whoever asks; null for a key of the system'),
    ownQuotaBytes: sizeBytes,
    maxFileBytes: sizeBytes,
    isScanned: z.boolean().describe('Whether a virus scanner looks at files'),
  })
  .meta({ id: 'FileUsage' })
export type FileUsage = z.infer<typeof FileUsage>

export const FileLink = z
  .object({
    id: Id,
    createdBy: z
      .string()
      .nullable()
      .describe('Username')
      .meta({ examples: ['heidi'] }),
    createdAt: Timestamp,
    expiresAt: Timestamp,
  })
  .meta({ id: 'FileLink' })
export type FileLink = z.infer<typeof FileLink>
export const FileLinkList = z.object({ links: z.array(FileLink) })
export const CreateFileLinkInput = z.object({
  id: Id,
  expiresInSeconds: z
    .number()
    .int()
    .min(shortestFileLinkSeconds)
    .max(longestFileLinkSeconds)
    .meta({ examples: [86_400] }),
})
export const CreatedFileLink = FileLink.extend({
  url: z
    .url()
    .describe('Opens the file for anybody until it expires. Shown now and never again')
    .meta({ examples: ['https://heimdall.example.org/shared/0197f0a2/1772368496/c2ln'] }),
}).meta({ id: 'CreatedFileLink' })
export const RevokeFileLinkInput = z.object({ id: Id, linkId: Id })

/** Kinds of media that a browser shows by itself, and that can neither run nor load anything there. */
const previews: readonly (readonly [pattern: RegExp, preview: (typeof filePreviews)[number]])[] = [
  [/^image\/(png|apng|jpeg|gif|webp|avif|bmp)$/, 'image'],
  [/^audio\/(mpeg|mp4|aac|ogg|opus|wav|flac|webm|x-m4a)$/, 'audio'],
  [/^video\/(mp4|webm|ogg|quicktime|x-m4v)$/, 'video'],
  [/^text\/plain$/, 'text'],
]
export const previewOf = (mediaType: string): StoredFile['preview'] =>
  previews.find(([pattern]) => pattern.test(mediaType.split(';')[0] ?? ''))?.[1] ?? null
