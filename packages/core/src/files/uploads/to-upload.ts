import type { FileUpload } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { type FileUploadRow, fileUploads } from '@heimdall/db/core'
import { and, eq, gt } from '@heimdall/db/sql'
import { type Actor, notFound, principalOf } from '../../kernel/index.ts'

/** After the last that came of it. */
export const uploadLifeMs = 86_400_000

export const toUpload = (row: FileUploadRow): FileUpload => ({
  id: row.id,
  name: row.name,
  folderId: row.folderId,
  sizeBytes: row.sizeBytes,
  receivedBytes: row.receivedBytes,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
})

/** Only whoever has begun it goes on with it. */
export const ownUpload = (actor: Actor, id: string, now: Date) =>
  and(eq(fileUploads.id, id), eq(fileUploads.principal, principalOf(actor)), gt(fileUploads.expiresAt, now))

export async function uploadOf(
  db: Database | Transaction,
  actor: Actor,
  id: string,
  now: Date,
): Promise<FileUploadRow> {
  const [row] = await db
    .select()
    .from(fileUploads)
    .where(ownUpload(actor, id, now))
  if (!row) throw notFound('This upload')
  return row
}
