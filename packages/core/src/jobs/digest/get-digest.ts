import { Digest, NoInput } from '@heimdall/contracts'
import { digestSubscriptions } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineQuery, signInFirst, userIdOf } from '../../kernel/index.ts'

/** Whether whoever asks gets the weekly digest. */
export const getDigest = defineQuery({
  name: 'digest.get',
  permission: 'self',
  input: NoInput,
  output: Digest,
  async run({ services, actor }) {
    const userId = userIdOf(actor)
    if (userId === null) throw signInFirst()
    const [row] = await services.primary.db
      .select({ userId: digestSubscriptions.userId })
      .from(digestSubscriptions)
      .where(eq(digestSubscriptions.userId, userId))
    return { weekly: row !== undefined }
  },
})
