import {
  type Call,
  createGrant,
  createShare,
  createZone,
  deleteShare,
  listGrants,
  listShares,
  listZones,
  type Services,
  updateSharing,
} from '@heimdall/core'
import { callOf } from './call-of.ts'

/** Whoever holds this role sees them too, so that the administrator who tries the demo has somebody to see. */
const team = 'super_admin'
const name = 'Demo'

/**
 * What some of them let others see, as they would choose it themselves: one shows it to everybody, one by a link, one to a
 * friend and the team, with a privacy zone. Answers the link, which is another one at each run.
 */
export async function shareLocations(
  services: Services,
  call: Call,
): Promise<{ publicOf: string; link: string }> {
  const open = { precision: 'exact' as const, delaySeconds: 0 }
  const as = (username: string) => callOf(services, call, username)
  const nordlicht = await as('nordlicht')
  await updateSharing.execute(services, nordlicht, { public: open, overlay: open })

  const tobias = await as('tobiastreamt')
  const { shares } = await listShares.execute(services, tobias, {})
  for (const { id } of shares.filter((share) => share.name === name)) {
    await deleteShare.execute(services, tobias, { id })
  }
  const { url } = await createShare.execute(services, tobias, { ...open, name, deviceIds: null })

  const fox = await as('fjordfuchs')
  const { grants } = await listGrants.execute(services, fox, {})
  for (const [kind, to] of [
    ['user', 'nordlicht'],
    ['role', team],
  ] as const) {
    if (grants.some((grant) => grant.to.name === to)) continue
    await createGrant.execute(services, fox, { ...open, kind, name: to, deviceIds: null })
  }
  const { zones } = await listZones.execute(services, fox, {})
  if (zones.length === 0) {
    const home = { name: 'Home', latitude: 53.55893, longitude: 9.99695, radiusM: 200 }
    await createZone.execute(services, fox, home)
  }
  return { publicOf: 'nordlicht', link: url }
}
