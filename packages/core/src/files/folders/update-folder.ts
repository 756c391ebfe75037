import { FileFolder, maxFolderDepth, UpdateFileFolderInput } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { fileFolders } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { defineCommand, fieldError } from '../../kernel/index.ts'
import { folderMetadata, lockFolder, pathTo, requireFreeName, toFolder, tooDeep } from './to-folder.ts'

/** Renames a folder, or moves it with all that lies in it. */
export const updateFileFolder = defineCommand({
  name: 'fileFolders.update',
  permission: 'storage:edit',
  input: UpdateFileFolderInput,
  output: FileFolder,
  async run({ tx, input: { id, ...given }, audit, now }) {
    const before = await lockFolder(tx, id)
    const name = given.name ?? before.name
    const parentId = given.parentId === undefined ? before.parentId : given.parentId
    const changedFields = [
      ...(name === before.name ? [] : ['name']),
      ...(parentId === before.parentId ? [] : ['parentId']),
    ]
    if (changedFields.length === 0) {
      audit.none('nothing is different')
      return toFolder(before)
    }
    if (parentId !== before.parentId) await requirePlace(tx, id, parentId)
    await requireFreeName(tx, parentId, name, id)
    const after = { name, parentId, updatedAt: now }
    await tx.update(fileFolders).set(after).where(eq(fileFolders.id, id))
    audit('file_edited', {
      resource: ['storage_folder', id],
      metadata: { ...folderMetadata(name), changedFields },
    })
    return toFolder({ ...before, ...after })
  },
})

async function requirePlace(tx: Transaction, id: string, parentId: string | null): Promise<void> {
  const above = await pathTo(tx, parentId)
  if (above.some((folder) => folder.id === id)) {
    throw fieldError('CONFLICT', 'parentId', 'folder_in_itself', 'A folder can not lie in itself')
  }
  if (above.length + (await heightOf(tx, id)) > maxFolderDepth) throw tooDeep()
}

/** It alone: 1. */
async function heightOf(tx: Transaction, id: string): Promise<number> {
  const [row] = await tx.execute<{ height: number }>(sql`
    WITH RECURSIVE below AS (
      SELECT id, 1 AS height FROM file_folders WHERE id = ${id}
      UNION ALL
      SELECT child.id, below.height + 1 FROM file_folders child JOIN below ON child.parent_id = below.id
    )
    SELECT max(height)::int AS height FROM below`)
  return row?.height ?? 1
}
