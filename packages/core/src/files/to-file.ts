import { previewOf, type StoredFile } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { type FileRow, files, users } from '@heimdall/db/core'
import { eq, getTableColumns, type SQL, sql } from '@heimdall/db/sql'
import { notFound } from '../kernel/index.ts'

/** As PostgreSQL writes it, which is not what JavaScript makes of every letter. */
export const fileNameOrder = sql<string>`lower(${files.name})`

export const selectFiles = (db: Database | Transaction, where: SQL | undefined) =>
  db
    .select({ file: getTableColumns(files), username: users.username, nameOrder: fileNameOrder })
    .from(files)
    .leftJoin(users, eq(users.id, files.uploadedBy))
    .where(where)

export function toFile({ file, username }: { file: FileRow; username: string | null }): StoredFile {
  return {
    id: file.id,
    name: file.name,
    description: file.description,
    folderId: file.folderId,
    uploadedBy: file.uploadedBy === null ? null : { id: file.uploadedBy, username: username ?? '' },
    mediaType: file.mediaType,
    sizeBytes: file.sizeBytes,
    sha256: file.sha256,
    state: file.state,
    scan: file.scan,
    threat: file.threat,
    preview: file.state === 'ready' ? previewOf(file.mediaType) : null,
    hasThumbnail: file.hasThumbnail,
    createdAt: file.createdAt.toISOString(),
    updatedAt: file.updatedAt.toISOString(),
  }
}

export async function readFile(db: Database | Transaction, id: string): Promise<StoredFile> {
  const [row] = await selectFiles(db, eq(files.id, id))
  if (!row) throw notFound('This file')
  return toFile(row)
}

/** For changing: locked until the transaction ends. */
export async function lockFile(tx: Transaction, id: string): Promise<FileRow> {
  const [row] = await tx.select().from(files).where(eq(files.id, id)).for('update')
  if (!row) throw notFound('This file')
  return row
}

/** What the audit log says of a file. */
export const metadataOf = (file: Pick<FileRow, 'name' | 'mediaType' | 'sizeBytes'>) => ({
  fileName: file.name,
  mimeType: file.mediaType,
  sizeBytes: file.sizeBytes,
})
