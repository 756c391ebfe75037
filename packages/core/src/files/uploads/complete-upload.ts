import { type FileUploadRow, files, fileUploads } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { type CommandContext, channels } from '../../kernel/index.ts'
import { pathTo } from '../folders/index.ts'
import { metadataOf } from '../to-file.ts'

/** All of it is durable: it is a file from now on, which a worker puts together and looks at. */
export async function completeUpload(
  { tx, audit, now }: Pick<CommandContext<unknown, unknown>, 'tx' | 'audit' | 'now'>,
  { id, folderId, name, uploadedBy, principal, sizeBytes }: FileUploadRow,
  mediaType: string,
): Promise<void> {
  const folder = await pathTo(tx, folderId)
  await tx.delete(fileUploads).where(eq(fileUploads.id, id))
  await tx.insert(files).values({
    id,
    folderId,
    name,
    uploadedBy,
    principal: uploadedBy === null ? principal : null,
    mediaType,
    sizeBytes,
    state: 'processing',
    processAfter: now,
    createdAt: now,
    updatedAt: now,
  })
  audit('file_created', {
    userId: uploadedBy,
    resource: ['storage_file', id],
    metadata: {
      ...metadataOf({ name, mediaType, sizeBytes }),
      folder: folder.map((one) => one.name).join('/'),
    },
  })
  await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
}
