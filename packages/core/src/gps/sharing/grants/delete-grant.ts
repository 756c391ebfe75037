import { Done, done, GrantInput } from '@heimdall/contracts'
import { gpsGrants } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'

export const deleteGrant = defineCommand({
  name: 'sharing.grants.delete',
  permission: 'self',
  input: GrantInput,
  output: Done,
  async run({ tx, actor, input, audit, accessChanged }) {
    const { userId } = signedIn(actor)
    const [grant] = await tx
      .delete(gpsGrants)
      .where(and(eq(gpsGrants.id, input.id), eq(gpsGrants.userId, userId)))
      .returning({ id: gpsGrants.id })
    if (!grant) throw notFound('This grant')
    audit('device_updated', { metadata: { changedFields: ['grants'], audience: 'grant' } })
    accessChanged({ sharingOf: userId })
    return done
  },
})
