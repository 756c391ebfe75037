import { UpdateZoneInput, Zone } from '@heimdall/contracts'
import { gpsZones } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'
import { lockSharing, purge } from '../own-sharing.ts'
import { toZone } from './to-zone.ts'

/** What was recorded while it lay elsewhere stays hidden: it is dropped. */
export const updateZone = defineCommand({
  name: 'sharing.zones.update',
  permission: 'self',
  input: UpdateZoneInput,
  output: Zone,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    const { id, ...changes } = input
    const [zone] = await tx
      .update(gpsZones)
      .set({ ...changes, updatedAt: now })
      .where(and(eq(gpsZones.id, id), eq(gpsZones.userId, userId)))
      .returning()
    if (!zone) throw notFound('This zone')
    await purge(context, userId)
    audit('device_updated', { metadata: { changedFields: ['zones'], audience: 'all' } })
    return toZone(zone)
  },
})
