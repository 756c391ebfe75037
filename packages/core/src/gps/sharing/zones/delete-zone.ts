import { Done, done, ZoneInput } from '@heimdall/contracts'
import { gpsZones } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, notFound } from '../../../kernel/index.ts'
import { lockSharing, purge } from '../own-sharing.ts'

/** What was recorded while it was there stays hidden: all that is older than its end is never shown. */
export const deleteZone = defineCommand({
  name: 'sharing.zones.delete',
  permission: 'self',
  input: ZoneInput,
  output: Done,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    const [zone] = await tx
      .delete(gpsZones)
      .where(and(eq(gpsZones.id, input.id), eq(gpsZones.userId, userId)))
      .returning({ id: gpsZones.id })
    if (!zone) throw notFound('This zone')
    await purge(context, userId)
    audit('device_updated', { metadata: { changedFields: ['zones'], audience: 'all' } })
    return done
  },
})
