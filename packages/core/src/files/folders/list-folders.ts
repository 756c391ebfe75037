import { FileFolderList, ListFileFoldersInput, maxFileFolders } from '@heimdall/contracts'
import { fileFolders } from '@heimdall/db/core'
import { sql } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { toFolder } from './to-folder.ts'

/** All there are, by name: whoever shows them makes the tree. */
export const listFileFolders = defineQuery({
  name: 'fileFolders.list',
  permission: 'storage:read',
  input: ListFileFoldersInput,
  output: FileFolderList,
  async run({ services }) {
    const rows = await services.primary.db
      .select()
      .from(fileFolders)
      .orderBy(sql`lower(${fileFolders.name})`, fileFolders.id)
      .limit(maxFileFolders)
    return { folders: rows.map(toFolder) }
  },
})
