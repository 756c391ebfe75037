import { StoredFile, UpdateFileInput } from '@heimdall/contracts'
import { files } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../kernel/index.ts'
import { requireFolder } from './folders/index.ts'
import { lockFile, metadataOf, readFile } from './to-file.ts'

const fields = ['name', 'description', 'folderId'] as const

/** Name, description and folder. What is in a file never changes. */
export const updateFile = defineCommand({
  name: 'files.update',
  permission: 'storage:edit',
  input: UpdateFileInput,
  output: StoredFile,
  lock: ({ tx, input }) => lockFile(tx, input.id),
  async run({ tx, input: { id, ...given }, audit, now }) {
    const before = await lockFile(tx, id)
    if (given.folderId) await requireFolder(tx, given.folderId)
    const after = {
      name: given.name ?? before.name,
      description: given.description === undefined ? before.description : given.description,
      folderId: given.folderId === undefined ? before.folderId : given.folderId,
    }
    const changedFields = fields.filter((name) => after[name] !== before[name])
    if (changedFields.length === 0) {
      audit.none('nothing is different')
      return readFile(tx, id)
    }
    await tx
      .update(files)
      .set({ ...after, updatedAt: now })
      .where(eq(files.id, id))
    audit('file_edited', {
      resource: ['storage_file', id],
      metadata: { ...metadataOf({ ...before, ...after }), changedFields },
    })
    return readFile(tx, id)
  },
})
