import { Share, UpdateShareInput } from '@heimdall/contracts'
import { gpsShares } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'
import { lockSharing } from '../own-sharing.ts'
import { changedPolicyColumns, isWiderChoice } from '../policy-columns.ts'
import { requireOwnDevices } from '../require-own-devices.ts'
import { futureExpiry } from './future-expiry.ts'
import { toShare } from './to-share.ts'

/** Only what is named changes; who has the link keeps it. Nobody sees more of the past by it. */
export const updateShare = defineCommand({
  name: 'sharing.shares.update',
  permission: 'self',
  input: UpdateShareInput,
  output: Share,
  async prepare({ services, input: { password, expiresAt }, now }) {
    return {
      passwordHash: typeof password === 'string' ? await services.passwords.hash(password) : password,
      expiresAt: futureExpiry(expiresAt, now),
    }
  },
  async run({ services, tx, actor, input, prepared, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    const which = and(eq(gpsShares.id, input.id), eq(gpsShares.userId, userId))
    const [share] = await tx.select().from(gpsShares).where(which).for('update')
    if (!share) throw notFound('This link')
    await requireOwnDevices(tx, userId, input.deviceIds)
    const { passwordHash = share.passwordHash, expiresAt = share.expiresAt } = prepared
    // What was recorded while it had expired, or for those who know a password, is not for all who have the link.
    const hadEnded = share.expiresAt !== null && share.expiresAt <= now
    const wasLocked = share.passwordHash !== null && passwordHash === null
    const isWider = isWiderChoice(share.deviceIds, input.deviceIds) || hadEnded || wasLocked
    const [updated] = await tx
      .update(gpsShares)
      .set({
        ...changedPolicyColumns(share, input, now, isWider),
        name: input.name ?? share.name,
        deviceIds: input.deviceIds === undefined ? share.deviceIds : input.deviceIds,
        passwordHash,
        expiresAt,
      })
      .where(which)
      .returning()
    audit('device_updated', { metadata: { changedFields: ['shares'], audience: 'link' } })
    accessChanged({ sharingOf: userId })
    return toShare(updated ?? share)
  },
})
