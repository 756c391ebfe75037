import { CreatedShare, CreateShareInput, maxShares } from '@heimdall/contracts'
import { gpsShares } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, fieldError, hashToken, limitRate, newId, newToken } from '../../../kernel/index.ts'
import { lockSharing } from '../own-sharing.ts'
import { newPolicyColumns } from '../policy-columns.ts'
import { requireOwnDevices } from '../require-own-devices.ts'
import { futureExpiry } from './future-expiry.ts'
import { toShare } from './to-share.ts'

const perOwner = { limit: 60, windowSeconds: 3_600 }

/** Makes a link. It shows nothing that was recorded before it was made. */
export const createShare = defineCommand({
  name: 'sharing.shares.create',
  permission: 'self',
  input: CreateShareInput,
  output: CreatedShare,
  async prepare({ services, actor, input, now }) {
    const { userId } = signedIn(actor)
    await limitRate(services, `gps-share:${userId}`, perOwner)
    const expiresAt = futureExpiry(input.expiresAt, now)
    const { password } = input
    return {
      expiresAt,
      passwordHash: password === undefined ? null : await services.passwords.hash(password),
    }
  },
  async run({ services, tx, actor, input, prepared, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    if ((await tx.$count(gpsShares, eq(gpsShares.userId, userId))) >= maxShares) {
      throw fieldError('CONFLICT', '', 'too_many_shares', `You have ${maxShares} links; delete one first`)
    }
    await requireOwnDevices(tx, userId, input.deviceIds)
    const token = newToken(services.random, 'hs_')
    const [share] = await tx
      .insert(gpsShares)
      .values({
        id: newId(services),
        userId,
        name: input.name,
        tokenHash: hashToken(token),
        passwordHash: prepared.passwordHash,
        ...newPolicyColumns(input.precision, input.delaySeconds, now),
        deviceIds: input.deviceIds,
        expiresAt: prepared.expiresAt ?? null,
        createdAt: now,
      })
      .returning()
    if (!share) throw new Error('A link that was just made is not there')
    audit('device_updated', { metadata: { changedFields: ['shares'], audience: 'link' } })
    accessChanged({ sharingOf: userId })
    return { ...toShare(share), url: `${services.publicUrl}/s/${token}` }
  },
})
