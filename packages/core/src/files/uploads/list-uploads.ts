import { FileUploadList, NoInput } from '@heimdall/contracts'
import { fileUploads } from '@heimdall/db/core'
import { and, desc, eq, gt } from '@heimdall/db/sql'
import { defineQuery, principalOf } from '../../kernel/index.ts'
import { toUpload } from './to-upload.ts'

/** One's own that are on their way: each can be gone on with. */
export const listUploads = defineQuery({
  name: 'files.listUploads',
  permission: 'storage:write',
  input: NoInput,
  output: FileUploadList,
  async run({ services, actor, now }) {
    const rows = await services.primary.db
      .select()
      .from(fileUploads)
      .where(and(eq(fileUploads.principal, principalOf(actor)), gt(fileUploads.expiresAt, now)))
      .orderBy(desc(fileUploads.createdAt), desc(fileUploads.id))
      .limit(100)
    return { uploads: rows.map(toUpload) }
  },
})
