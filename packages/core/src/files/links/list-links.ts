import { FileInput, FileLinkList } from '@heimdall/contracts'
import { fileLinks, users } from '@heimdall/db/core'
import { and, desc, eq, gt } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { readFile } from '../to-file.ts'

/** Those whose time is not over; one whose maker may download no more opens nothing meanwhile. */
export const listFileLinks = defineQuery({
  name: 'files.listLinks',
  permission: 'storage:read',
  input: FileInput,
  output: FileLinkList,
  async run({ services, input: { id }, now }) {
    const { db } = services.primary
    await readFile(db, id)
    const rows = await db
      .select({ link: fileLinks, username: users.username })
      .from(fileLinks)
      .leftJoin(users, eq(users.id, fileLinks.createdBy))
      .where(and(eq(fileLinks.fileId, id), gt(fileLinks.expiresAt, now)))
      .orderBy(desc(fileLinks.createdAt), desc(fileLinks.id))
      .limit(100)
    return {
      links: rows.map(({ link, username }) => ({
        id: link.id,
        createdBy: username,
        createdAt: link.createdAt.toISOString(),
        expiresAt: link.expiresAt.toISOString(),
      })),
    }
  },
})
