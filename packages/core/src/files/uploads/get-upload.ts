import { FileInput, FileUpload } from '@heimdall/contracts'
import { files } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery, userIdOf } from '../../kernel/index.ts'
import { toUpload, uploadLifeMs, uploadOf } from './to-upload.ts'

/** How far it is. One that has become a file is whole: who has not heard the last answer asks here. */
export const getUpload = defineQuery({
  name: 'files.getUpload',
  permission: 'storage:write',
  input: FileInput,
  output: FileUpload,
  async run({ services, actor, input: { id }, now }) {
    const { db } = services.primary
    const [file] = await db.select().from(files).where(eq(files.id, id))
    if (!file || file.uploadedBy !== userIdOf(actor)) return toUpload(await uploadOf(db, actor, id, now))
    const expiresAt = new Date(now.getTime() + uploadLifeMs)
    return toUpload({ ...file, principal: '', receivedBytes: file.sizeBytes, expiresAt })
  },
})
