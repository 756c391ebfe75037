import { Done, done, RevokeTrustInput } from '@heimdall/contracts'
import { signInDevices } from '@heimdall/db/core'
import { and, eq, gt } from '@heimdall/db/sql'
import { defineCommand, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'

/** Asks for the second factor again in one browser. Makes the account safer, so it needs no fresh sign-in. */
export const revokeTrust = defineCommand({
  name: 'twoFactor.revokeTrust',
  permission: 'self',
  input: RevokeTrustInput,
  output: Done,
  async run({ tx, actor, input, audit, now }) {
    const { userId } = signedIn(actor)
    const [revoked] = await tx
      .update(signInDevices)
      .set({ trustedUntil: null })
      .where(
        and(
          eq(signInDevices.id, input.id),
          eq(signInDevices.userId, userId),
          gt(signInDevices.trustedUntil, now),
        ),
      )
      .returning({ id: signInDevices.id })
    if (!revoked) throw notFound('This trusted browser')
    audit('user_updated', { resource: ['user', userId], metadata: { changedFields: ['trustedDevices'] } })
    return done
  },
})
