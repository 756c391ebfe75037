import { Done, done, ShareInput } from '@heimdall/contracts'
import { gpsShares } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'

/** Whoever has the link sees "nothing to see right now", as before when there was nothing. */
export const deleteShare = defineCommand({
  name: 'sharing.shares.delete',
  permission: 'self',
  input: ShareInput,
  output: Done,
  async run({ tx, actor, input, audit, accessChanged }) {
    const { userId } = signedIn(actor)
    const [share] = await tx
      .delete(gpsShares)
      .where(and(eq(gpsShares.id, input.id), eq(gpsShares.userId, userId)))
      .returning({ id: gpsShares.id })
    if (!share) throw notFound('This link')
    audit('device_updated', { metadata: { changedFields: ['shares'], audience: 'link' } })
    accessChanged({ sharingOf: userId })
    return done
  },
})
