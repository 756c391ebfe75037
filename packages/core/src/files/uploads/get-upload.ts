import { FileInput, FileUpload } from '@heimdall/contracts'
import { type FileRow, files } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { type Actor, defineQuery, principalOf, userIdOf } from '../../kernel/index.ts'
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
    if (!file || !hasBrought(actor, file)) return toUpload(await uploadOf(db, actor, id, now))
    const expiresAt = new Date(now.getTime() + uploadLifeMs)
    return toUpload({ ...file, principal: '', receivedBytes: file.sizeBytes, expiresAt })
  },
})

/** Keys and apps of the system have no account to be known by. */
function hasBrought(actor: Actor, { uploadedBy, principal }: FileRow): boolean {
  const userId = userIdOf(actor)
  return userId === null ? principal === principalOf(actor) : uploadedBy === userId
}
