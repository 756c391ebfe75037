import { Done, done, FileInput } from '@heimdall/contracts'
import { fileUploadParts, fileUploads } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { removeUploadBlobs } from '../remove-blobs.ts'
import { ownUpload } from './to-upload.ts'

export const cancelUpload = defineCommand({
  name: 'files.cancelUpload',
  permission: 'storage:write',
  input: FileInput,
  output: Done,
  async run({ services, tx, actor, input: { id }, audit, afterCommit, now }) {
    const [row] = await tx
      .delete(fileUploads)
      .where(ownUpload(actor, id, now))
      .returning()
    if (!row) throw notFound('This upload')
    await tx.delete(fileUploadParts).where(eq(fileUploadParts.uploadId, id))
    audit.none('it was no file yet')
    afterCommit(() => removeUploadBlobs(services, id))
    return done
  },
})
