import { Done, done, RevokeFileLinkInput } from '@heimdall/contracts'
import { fileLinks } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { lockFile, metadataOf } from '../to-file.ts'

export const revokeFileLink = defineCommand({
  name: 'files.revokeLink',
  permission: 'storage:edit',
  input: RevokeFileLinkInput,
  output: Done,
  async run({ tx, input: { id, linkId }, audit }) {
    const file = await lockFile(tx, id)
    const removed = await tx
      .delete(fileLinks)
      .where(and(eq(fileLinks.id, linkId), eq(fileLinks.fileId, id)))
      .returning({ id: fileLinks.id })
    if (removed.length === 0) throw notFound('This link')
    audit('file_edited', {
      resource: ['storage_file', id],
      metadata: { ...metadataOf(file), changedFields: ['links'] },
    })
    return done
  },
})
