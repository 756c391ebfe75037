import { Done, done, RemovePasskeyInput } from '@heimdall/contracts'
import { backupCodes, passkeys } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineCommand, notFound, requireFresh } from '../../kernel/index.ts'
import { passkeyRemoved, queueMail } from '../../mail/index.ts'
import { lockUser } from '../account-lock/index.ts'
import { endSessions, signedIn } from '../sessions/index.ts'
import { endTrust, requireWayToSignIn, secondFactorsOf } from '../sign-in/index.ts'

/** Removes one of one's own passkeys, unless it is the last way to sign in. */
export const removePasskey = defineCommand({
  name: 'passkeys.remove',
  permission: 'self',
  input: RemovePasskeyInput,
  output: Done,
  async run({ services, tx, actor, request, input, audit, accessChanged, now }) {
    requireFresh(signedIn(actor), now)
    const { userId, sessionId } = signedIn(actor)
    await lockUser(tx, userId)
    const [removed] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, input.id), eq(passkeys.userId, userId)))
      .returning()
    if (!removed) throw notFound('This passkey')
    const left = await requireWayToSignIn(tx, userId)
    await endTrust(tx, userId)
    // They stand in for a factor, so they go with the last one.
    if ((await secondFactorsOf(tx, userId)).length === 0) {
      await tx.delete(backupCodes).where(eq(backupCodes.userId, userId))
    }
    const resource = ['user', userId] as const
    const factor = { factorId: removed.id, factorName: removed.name }
    if (left.passkeys === 0) audit('2fa_disabled', { resource, metadata: { method: 'passkey', ...factor } })
    else {
      const metadata = { changedFields: ['passkeys'], passkeyChange: 'removed', ...factor }
      audit('user_updated', { resource, metadata })
    }
    if (input.endOtherSessions) {
      const { length: count } = await endSessions({ tx, now }, userId, sessionId)
      audit('all_sessions_revoked', {
        resource,
        metadata: { count, keptCurrent: true, reason: 'passkey_removed' },
      })
    }
    accessChanged({ userId })
    await queueMail(services, tx, userId, passkeyRemoved, {
      name: removed.name,
      time: now.toISOString(),
      userAgent: request.userAgent,
    })
    return done
  },
})
