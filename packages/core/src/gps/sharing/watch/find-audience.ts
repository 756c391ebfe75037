import { gpsDevices, gpsGrants, gpsShares, users } from '@heimdall/db/core'
import { and, eq, gt, isNull, or, sql } from '@heimdall/db/sql'
import { hashToken, type Services } from '../../../kernel/index.ts'
import { isLetSee } from '../grants/is-let-see.ts'
import type { Audience } from './audience.ts'

/** How somebody asks: by a link, a username, a grant of theirs, or a pull key. */
export type Address =
  | { kind: 'link'; token: string }
  | { kind: 'public'; username: string }
  | { kind: 'grant'; id: string; viewerId: string | null }
  | { kind: 'overlay'; key: string }

/** Null: there is none. Those who ask are told the same as where there is nothing to see. */
export async function findAudience(services: Services, address: Address): Promise<Audience | null> {
  const { db } = services.primary
  if (address.kind === 'link') {
    const [share] = await db
      .select({ id: gpsShares.id, ownerId: gpsShares.userId })
      .from(gpsShares)
      .where(
        and(
          eq(gpsShares.tokenHash, hashToken(address.token)),
          // One that has ended asks for no password either: it is as if it had never been.
          or(isNull(gpsShares.expiresAt), gt(gpsShares.expiresAt, services.clock.now())),
        ),
      )
    return share ? { kind: 'link', ...share } : null
  }
  if (address.kind === 'overlay') {
    const [device] = await db
      .select({ id: gpsDevices.id, ownerId: gpsDevices.userId })
      .from(gpsDevices)
      .where(eq(gpsDevices.pullKeyHash, hashToken(address.key)))
    return device ? { kind: 'overlay', ...device } : null
  }
  if (address.kind === 'public') {
    // No text of PostgreSQL holds it, so nobody is called that.
    if (address.username.includes('\0')) return null
    const [user] = await db
      .select({ id: users.id })
      .from(users)
      .where(and(sql`lower(${users.username}) = lower(${address.username})`, isNull(users.deletedAt)))
    return user ? { kind: 'public', ownerId: user.id, id: null } : null
  }
  return findGrant(services, address.id, address.viewerId)
}

async function findGrant(services: Services, id: string, viewerId: string | null): Promise<Audience | null> {
  if (viewerId === null) return null
  const { db } = services.primary
  const [grant] = await db
    .select({ ownerId: gpsGrants.userId })
    .from(gpsGrants)
    .where(and(eq(gpsGrants.id, id), isLetSee(viewerId)))
  return grant ? { kind: 'grant', ownerId: grant.ownerId, id } : null
}
