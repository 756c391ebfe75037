import { CreateFileFolderInput, FileFolder, maxFileFolders, maxFolderDepth } from '@heimdall/contracts'
import { fileFolders } from '@heimdall/db/core'
import { defineCommand, fieldError, newId } from '../../kernel/index.ts'
import { takeFilesLock } from '../file-limits.ts'
import { folderMetadata, pathTo, requireFreeName, toFolder, tooDeep } from './to-folder.ts'

export const createFileFolder = defineCommand({
  name: 'fileFolders.create',
  permission: 'storage:write',
  input: CreateFileFolderInput,
  output: FileFolder,
  async run({ services, tx, input: { name, parentId = null }, audit, now }) {
    await takeFilesLock(tx)
    const path = await pathTo(tx, parentId)
    if (path.length >= maxFolderDepth) throw tooDeep()
    if ((await tx.$count(fileFolders)) >= maxFileFolders) {
      const message = `There are ${maxFileFolders} folders at most; delete one first`
      throw fieldError('CONFLICT', '', 'too_many_folders', message)
    }
    await requireFreeName(tx, parentId, name)
    const row = { id: newId(services), parentId, name, createdAt: now, updatedAt: now }
    await tx.insert(fileFolders).values(row)
    audit('file_created', {
      resource: ['storage_folder', row.id],
      metadata: { ...folderMetadata(name), folder: path.map((folder) => folder.name).join('/') },
    })
    return toFolder(row)
  },
})
