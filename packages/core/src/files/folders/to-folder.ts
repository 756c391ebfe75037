import type { FileFolder } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { type FileFolderRow, fileFolders } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { fieldError, notFound } from '../../kernel/index.ts'
import { takeFilesLock } from '../file-limits.ts'

export const toFolder = (row: FileFolderRow): FileFolder => ({
  id: row.id,
  parentId: row.parentId,
  name: row.name,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
})

/** Folders change one after the other: so no two moves make a circle. */
export async function lockFolder(tx: Transaction, id: string): Promise<FileFolderRow> {
  await takeFilesLock(tx)
  const [row] = await tx.select().from(fileFolders).where(eq(fileFolders.id, id)).for('update')
  if (!row) throw notFound('This folder')
  return row
}

/** From the top down to it; the lock must be held. */
export async function pathTo(tx: Transaction, id: string | null): Promise<{ id: string; name: string }[]> {
  if (id === null) return []
  const path = await tx.execute<{ id: string; name: string }>(sql`
    WITH RECURSIVE path AS (
      SELECT id, parent_id, name, 0 AS depth FROM file_folders WHERE id = ${id}
      UNION ALL
      SELECT above.id, above.parent_id, above.name, path.depth + 1
      FROM file_folders above JOIN path ON above.id = path.parent_id
    )
    SELECT id, name FROM path ORDER BY depth DESC`)
  if (path.length === 0) throw notFound('This folder')
  return [...path]
}

/** A name is there once in a folder, however it is written. */
export async function requireFreeName(
  tx: Transaction,
  parentId: string | null,
  name: string,
  self?: string,
): Promise<void> {
  const [taken] = await tx
    .select({ id: fileFolders.id })
    .from(fileFolders)
    .where(
      sql`${fileFolders.parentId} IS NOT DISTINCT FROM ${parentId}::uuid AND lower(${fileFolders.name}) = lower(${name})`,
    )
  if (!taken || taken.id === self) return
  throw fieldError('CONFLICT', 'name', 'folder_name_taken', 'There is a folder of this name here already')
}

/** Folders have no events of their own: to the audit log they are files of this kind. */
export const folderMetadata = (name: string) => ({ fileName: name, mimeType: 'inode/directory' })

export const tooDeep = () =>
  fieldError('CONFLICT', 'parentId', 'too_deep', 'Folders lie in each other ten deep at most')
