import { Done, done, FileFolderInput } from '@heimdall/contracts'
import { fileFolders, files, fileUploads } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { folderMetadata, lockFolder } from './to-folder.ts'

/** Only an empty one: so nobody deletes with one click what they have not seen. */
export const deleteFileFolder = defineCommand({
  name: 'fileFolders.delete',
  permission: 'storage:delete',
  input: FileFolderInput,
  output: Done,
  async run({ tx, input: { id }, audit }) {
    const folder = await lockFolder(tx, id)
    const [folders, within, coming] = await Promise.all([
      tx.$count(fileFolders, eq(fileFolders.parentId, id)),
      tx.$count(files, eq(files.folderId, id)),
      tx.$count(fileUploads, eq(fileUploads.folderId, id)),
    ])
    if (folders + within + coming > 0) {
      const message = 'This folder is not empty; move or delete what lies in it first'
      throw fieldError('CONFLICT', '', 'folder_not_empty', message)
    }
    await tx.delete(fileFolders).where(eq(fileFolders.id, id))
    audit('file_deleted', { resource: ['storage_folder', id], metadata: folderMetadata(folder.name) })
    return done
  },
})
