import { FileList, ListFilesInput as Input, type ListFilesInput } from '@heimdall/contracts'
import { files } from '@heimdall/db/core'
import { and, eq, isNull, type SQL, sql } from '@heimdall/db/sql'
import { cappedCount, defineQuery, keysetPage } from '../kernel/index.ts'
import { requireFolder } from './folders/index.ts'
import { fileNameOrder, selectFiles, toFile } from './to-file.ts'

export const listFiles = defineQuery({
  name: 'files.list',
  permission: 'storage:read',
  input: Input,
  output: FileList,
  async run({ services, input }) {
    const { page, limit, folderId, order } = input
    const { db } = services.primary
    if (folderId !== undefined) await requireFolder(db, folderId)
    const where = and(inScope(input), input.q ? contains(input.q) : undefined)
    const at = keysetPage({
      list: 'files.list',
      input,
      id: files.id,
      ...(order === 'name'
        ? { by: fileNameOrder, type: 'text' as const, direction: 'asc' as const }
        : { by: files.createdAt }),
    })
    const found = await selectFiles(db, and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ file, nameOrder }) => [
      order === 'name' ? nameOrder : file.createdAt,
      file.id,
    ])
    return {
      files: rows.map(toFile),
      page,
      limit,
      total: await cappedCount(db, files, where),
      nextCursor,
    }
  },
})

function inScope({ scope, folderId }: ListFilesInput): SQL | undefined {
  if (folderId !== undefined) return eq(files.folderId, folderId)
  return scope === 'all' ? undefined : isNull(files.folderId)
}

function contains(q: string): SQL {
  const text = q.normalize('NFC').toLowerCase()
  return sql`(strpos(lower(${files.name}), ${text}) > 0 OR strpos(lower(coalesce(${files.description}, '')), ${text}) > 0)`
}
