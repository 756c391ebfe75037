import { DetectTripsInput, Done, done } from '@heimdall/contracts'
import { sql } from '@heimdall/db/sql'
import { channels, defineCommand } from '../../kernel/index.ts'
import { findTripDevice, lockDevice } from './lock-device.ts'
import { turnBack } from './turn-back.ts'

/** Looks through the positions of a device once more, by the numbers of now. What people have changed stays. */
export const detectTrips = defineCommand({
  name: 'trips.detect',
  permission: 'self or trip:write',
  input: DetectTripsInput,
  output: Done,
  async run({ tx, actor, input, audit }) {
    const device = await findTripDevice(tx, actor, input.deviceId, 'trip:write')
    await lockDevice(tx, device.id)
    await turnBack(tx, device.id, input.from === undefined ? null : new Date(input.from))
    await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
    audit.none('What comes of it, if anything is different, has events of its own')
    return done
  },
})
