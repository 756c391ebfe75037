import { NoInput, ZoneList } from '@heimdall/contracts'
import { gpsZones } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'
import { toZone } from './to-zone.ts'

/** One's own. No permission shows those of others: where they are is what they hide. */
export const listZones = defineQuery({
  name: 'sharing.zones.list',
  permission: 'self',
  input: NoInput,
  output: ZoneList,
  async run({ services, actor }) {
    const rows = await services.primary.db
      .select()
      .from(gpsZones)
      .where(eq(gpsZones.userId, signedIn(actor).userId))
      .orderBy(asc(gpsZones.id))
    return { zones: rows.map(toZone) }
  },
})
