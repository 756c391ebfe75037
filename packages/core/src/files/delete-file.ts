import { Done, done, FileInput } from '@heimdall/contracts'
import { files, fileUploadParts } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../kernel/index.ts'
import { removeFileBlobs } from './remove-blobs.ts'
import { lockFile, metadataOf } from './to-file.ts'

/** For good, with its links. */
export const deleteFile = defineCommand({
  name: 'files.delete',
  permission: 'storage:delete',
  input: FileInput,
  output: Done,
  lock: ({ tx, input }) => lockFile(tx, input.id),
  async run({ services, tx, input: { id }, audit, afterCommit }) {
    const file = await lockFile(tx, id)
    await tx.delete(fileUploadParts).where(eq(fileUploadParts.uploadId, id))
    await tx.delete(files).where(eq(files.id, id))
    audit('file_deleted', { resource: ['storage_file', id], metadata: metadataOf(file) })
    afterCommit(() => removeFileBlobs(services, id))
    return done
  },
})
