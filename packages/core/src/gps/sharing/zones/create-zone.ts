import { CreateZoneInput, maxZones, Zone } from '@heimdall/contracts'
import { gpsZones } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineCommand, fieldError, newId } from '../../../kernel/index.ts'
import { lockSharing, purge } from '../own-sharing.ts'
import { toZone } from './to-zone.ts'

/** From its commit on nobody but the owner sees anything there, nor what was waiting to be shown. */
export const createZone = defineCommand({
  name: 'sharing.zones.create',
  permission: 'self',
  input: CreateZoneInput,
  output: Zone,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const { userId } = signedIn(actor)
    await lockSharing(services, tx, userId, now)
    if ((await tx.$count(gpsZones, eq(gpsZones.userId, userId))) >= maxZones) {
      throw fieldError('CONFLICT', '', 'too_many_zones', `You have ${maxZones} zones; delete one first`)
    }
    const zone = { ...input, id: newId(services), userId, createdAt: now, updatedAt: now }
    await tx.insert(gpsZones).values(zone)
    await purge(context, userId)
    audit('device_updated', { metadata: { changedFields: ['zones'], audience: 'all' } })
    return toZone(zone)
  },
})
