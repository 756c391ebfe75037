import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from '../../sql.ts'
import { moment } from './columns.ts'
import { users } from './users.ts'

const size = (name: string) => bigint(name, { mode: 'number' })
/** Instead of no folder, so that names are unique at the top, too. */
const top = sql.raw(`'00000000-0000-0000-0000-000000000000'::uuid`)

export const fileFolders = pgTable(
  'file_folders',
  {
    id: uuid('id').primaryKey(),
    /** Null: at the top. */
    parentId: uuid('parent_id').references((): AnyPgColumn => fileFolders.id),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('file_folders_parent_id_name_key').on(
      sql`coalesce(${table.parentId}, ${top})`,
      sql`lower(${table.name})`,
    ),
  ],
)
export type FileFolderRow = typeof fileFolders.$inferSelect

/**
 * Files are the platform's, as pages of a wiki are: they stay when the account that brought them is deleted, whose row has no
 * name any more by then. What is in them lies in the blob store, under `files/<id>/`.
 */
export const files = pgTable(
  'files',
  {
    id: uuid('id').primaryKey(),
    folderId: uuid('folder_id').references(() => fileFolders.id),
    name: text('name').notNull(),
    description: text('description'),
    /** Null: a key of the system brought it. */
    uploadedBy: uuid('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
    /** Where no account is behind it: the key or app that brought it. */
    principal: text('principal'),
    /** What its bytes say, not its name. */
    mediaType: text('media_type').notNull(),
    sizeBytes: size('size_bytes').notNull(),
    /** In hex; null until it is put together. */
    sha256: text('sha256'),
    state: text('state').$type<'processing' | 'ready' | 'infected'>().notNull(),
    /** Null: nobody has looked yet. */
    scan: text('scan').$type<'clean' | 'infected' | 'not_scanned'>(),
    /** What the scanner calls what it has found. */
    threat: text('threat'),
    hasThumbnail: boolean('has_thumbnail').notNull().default(false),
    /** While it is processed: who takes it holds it until then. */
    processAfter: moment('process_after').notNull(),
    processAttempts: integer('process_attempts').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('files_folder_id_created_at_idx').on(table.folderId, table.createdAt.desc(), table.id.desc()),
    index('files_created_at_idx').on(table.createdAt.desc(), table.id.desc()),
    index('files_name_idx').on(sql`lower(${table.name})`, table.id),
    index('files_uploaded_by_idx').on(table.uploadedBy),
    index('files_processing_idx').on(table.processAfter).where(sql`state = 'processing'`),
    check('files_state_check', sql`${table.state} in ('processing', 'ready', 'infected')`),
    check('files_scan_check', sql`${table.scan} in ('clean', 'infected', 'not_scanned')`),
  ],
)
export type FileRow = typeof files.$inferSelect

/** What is on its way. Its size counts for the quota from the start, so that two at once can not share what is left. */
export const fileUploads = pgTable(
  'file_uploads',
  {
    /** The file's, later. */
    id: uuid('id').primaryKey(),
    folderId: uuid('folder_id').references(() => fileFolders.id),
    name: text('name').notNull(),
    uploadedBy: uuid('uploaded_by').references(() => users.id, { onDelete: 'cascade' }),
    /** The one person, key or app that may go on with it. */
    principal: text('principal').notNull(),
    sizeBytes: size('size_bytes').notNull(),
    receivedBytes: size('received_bytes').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    index('file_uploads_expires_at_idx').on(table.expiresAt),
    index('file_uploads_principal_idx').on(table.principal),
    index('file_uploads_uploaded_by_idx').on(table.uploadedBy),
  ],
)
export type FileUploadRow = typeof fileUploads.$inferSelect

/** What of an upload is durable: blobs `uploads/<upload>/<part>`, put together once all are there. */
export const fileUploadParts = pgTable(
  'file_upload_parts',
  {
    /** Of an upload, and then of the file that has its id. */
    uploadId: uuid('upload_id').notNull(),
    startByte: size('start_byte').notNull(),
    partId: uuid('part_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.uploadId, table.startByte] })],
)

/** Who made a link, and until when it opens the file; a link without its row opens nothing. */
export const fileLinks = pgTable(
  'file_links',
  {
    id: uuid('id').primaryKey(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => files.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** The key or app that made it, also where an account is behind it; null: a person, signed in. */
    principal: text('principal'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    index('file_links_file_id_idx').on(table.fileId, table.createdAt),
    index('file_links_expires_at_idx').on(table.expiresAt),
  ],
)
