import { NoInput, Sharing } from '@heimdall/contracts'
import { gpsSharing } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineQuery } from '../../kernel/index.ts'
import { defaultSharing } from './own-sharing.ts'
import { toSharing } from './to-sharing.ts'

export const getSharing = defineQuery({
  name: 'sharing.get',
  permission: 'self',
  input: NoInput,
  output: Sharing,
  async run({ services, actor, now }) {
    const { db } = services.primary
    const { userId } = signedIn(actor)
    const [row] = await db.select().from(gpsSharing).where(eq(gpsSharing.userId, userId))
    return toSharing(row ?? defaultSharing(now))
  },
})
