import { Grant, UpdateGrantInput } from '@heimdall/contracts'
import { gpsGrants } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'
import { lockSharing } from '../own-sharing.ts'
import { changedPolicyColumns, isWiderChoice } from '../policy-columns.ts'
import { requireOwnDevices } from '../require-own-devices.ts'
import { readGrants } from './read-grants.ts'

export const updateGrant = defineCommand({
  name: 'sharing.grants.update',
  permission: 'self',
  input: UpdateGrantInput,
  output: Grant,
  async run({ services, tx, actor, input, audit, accessChanged, now }) {
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    const which = and(eq(gpsGrants.id, input.id), eq(gpsGrants.userId, userId))
    const [row] = await tx.select().from(gpsGrants).where(which).for('update')
    if (!row) throw notFound('This grant')
    await requireOwnDevices(tx, userId, input.deviceIds)
    await tx
      .update(gpsGrants)
      .set({
        ...changedPolicyColumns(row, input, now, isWiderChoice(row.deviceIds, input.deviceIds)),
        deviceIds: input.deviceIds === undefined ? row.deviceIds : input.deviceIds,
      })
      .where(which)
    audit('device_updated', { metadata: { changedFields: ['grants'], audience: 'grant' } })
    accessChanged({ sharingOf: userId })
    const [grant] = await readGrants(tx, which)
    if (!grant) throw new Error('A grant that was just changed is not there')
    return grant
  },
})
