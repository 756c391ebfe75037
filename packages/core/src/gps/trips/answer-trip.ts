import type { Trip } from '@heimdall/contracts'
import type { CommandContext } from '../../kernel/index.ts'
import { recordStaffViews } from '../views/index.ts'
import { readTrip } from './to-trip.ts'

type Context = Pick<CommandContext<unknown, unknown>, 'services' | 'tx' | 'actor' | 'now'>

/** What a command answers with. Who changes a trip of somebody else sees it by that, also where nothing was different. */
export async function answerTrip({ services, tx, actor, now }: Context, id: string): Promise<Trip> {
  const trip = await readTrip(tx, actor, id, now)
  await recordStaffViews(services, actor, { kind: 'trips', ownerIds: [trip.owner.id] }, tx)
  return trip
}
