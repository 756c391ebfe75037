import { Sharing, UpdateSharingInput } from '@heimdall/contracts'
import { gpsSharing } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { signedIn } from '../../identity/sessions/index.ts'
import { defineCommand } from '../../kernel/index.ts'
import { lockSharing, type SharingRow } from './own-sharing.ts'
import { changedPolicyColumns, isWiderChoice } from './policy-columns.ts'
import { requireOwnDevices } from './require-own-devices.ts'
import { toSharing } from './to-sharing.ts'

/** What everybody and overlays see. Only what is named changes, and nobody sees more of the past by it. */
export const updateSharing = defineCommand({
  name: 'sharing.update',
  permission: 'self',
  input: UpdateSharingInput,
  output: Sharing,
  lock: ({ services, tx, actor, now }) => lockSharing(services, tx, signedIn(actor).userId, now),
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    await requireOwnDevices(tx, userId, input.public?.deviceIds)
    const row = await lockSharing(services, tx, userId, now)
    const [updated] = await tx
      .update(gpsSharing)
      .set({ ...publicChanges(row, input, now), ...overlayChanges(row, input, now), updatedAt: now })
      .where(eq(gpsSharing.userId, userId))
      .returning()
    for (const audience of ['public', 'overlay'] as const) {
      const changedFields = Object.keys(input[audience] ?? {})
      if (changedFields.length > 0) audit('device_updated', { metadata: { changedFields, audience } })
    }
    audit.none('a change that names nothing changes nothing')
    accessChanged({ sharingOf: userId })
    return toSharing(updated ?? row)
  },
})

function publicChanges(
  row: SharingRow,
  { public: choice }: UpdateSharingInput,
  now: Date,
): Partial<SharingRow> {
  if (!choice) return {}
  const isWider = isWiderChoice(row.publicDeviceIds, choice.deviceIds)
  const policy = changedPolicyColumns(
    {
      precision: row.publicPrecision,
      delaySeconds: row.publicDelaySeconds,
      delayChangedAt: row.publicDelayChangedAt,
      earlierDelaySeconds: row.publicEarlierDelaySeconds,
      since: row.publicSince,
    },
    choice,
    now,
    isWider,
  )
  return {
    publicPrecision: policy.precision,
    publicDelaySeconds: policy.delaySeconds,
    publicDelayChangedAt: policy.delayChangedAt,
    publicEarlierDelaySeconds: policy.earlierDelaySeconds,
    publicSince: policy.since,
    publicDeviceIds: choice.deviceIds === undefined ? row.publicDeviceIds : choice.deviceIds,
  }
}

function overlayChanges(
  row: SharingRow,
  { overlay: choice }: UpdateSharingInput,
  now: Date,
): Partial<SharingRow> {
  if (!choice) return {}
  const policy = changedPolicyColumns(
    {
      precision: row.overlayPrecision,
      delaySeconds: row.overlayDelaySeconds,
      delayChangedAt: row.overlayDelayChangedAt,
      earlierDelaySeconds: row.overlayEarlierDelaySeconds,
      since: row.overlaySince,
    },
    choice,
    now,
    false,
  )
  return {
    overlayPrecision: policy.precision,
    overlayDelaySeconds: policy.delaySeconds,
    overlayDelayChangedAt: policy.delayChangedAt,
    overlayEarlierDelaySeconds: policy.earlierDelaySeconds,
    overlaySince: policy.since,
  }
}
