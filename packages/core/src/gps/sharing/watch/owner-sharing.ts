import { hash } from 'node:crypto'
import { gpsDevices, gpsGrants, gpsShares, gpsSharing, gpsZones, users } from '@heimdall/db/core'
import { asc, eq } from '@heimdall/db/sql'
import { isBanned, type Services } from '../../../kernel/index.ts'
import { type PolicyColumns, policyOf } from '../policy-columns.ts'
import { type AudiencePolicy, type HiddenArea, hiddenAreaOf } from '../visible/index.ts'

interface SharedAudience {
  policy: AudiencePolicy
  /** Null: all. */
  deviceIds: readonly string[] | null
}
export interface SharedDevice {
  name: string
  colour: string
  icon: string
}

/** All that decides about what anybody sees of one person. */
export interface OwnerSharing {
  userId: string
  /** The same as long as all of it is. */
  revision: string
  username: string
  avatarUrl: string | null
  secret: Buffer
  isHidden: boolean
  purgedAt: number
  areas: readonly HiddenArea[]
  devices: ReadonlyMap<string, SharedDevice>
  everybody: SharedAudience | null
  overlay: AudiencePolicy
  shares: ReadonlyMap<string, SharedAudience & { expiresAt: number; passwordHash: string | null }>
  grants: ReadonlyMap<string, SharedAudience & { granteeId: string | null; roleId: string | null }>
}

/** What counts for whoever has never chosen anything: see `defaultSharing`. */
const overlayByDefault: AudiencePolicy = {
  precision: 'exact',
  delayMs: 0,
  delayChangedAt: 0,
  earlierDelayMs: 0,
  since: 0,
}

/** Null: there is nobody, or nobody who shares anything any more. */
export async function loadOwnerSharing(services: Services, userId: string): Promise<OwnerSharing | null> {
  const { db } = services.primary
  // One snapshot: a zone that is read with the sharing of before it would not have dropped what waited.
  const read = await db.transaction(
    async (tx) => ({
      user: (await tx.select().from(users).where(eq(users.id, userId)))[0],
      sharing: (await tx.select().from(gpsSharing).where(eq(gpsSharing.userId, userId)))[0],
      zones: await tx.select().from(gpsZones).where(eq(gpsZones.userId, userId)).orderBy(asc(gpsZones.id)),
      shares: await tx
        .select()
        .from(gpsShares)
        .where(eq(gpsShares.userId, userId))
        .orderBy(asc(gpsShares.id)),
      grants: await tx
        .select()
        .from(gpsGrants)
        .where(eq(gpsGrants.userId, userId))
        .orderBy(asc(gpsGrants.id)),
      devices: await tx
        .select()
        .from(gpsDevices)
        .where(eq(gpsDevices.userId, userId))
        .orderBy(asc(gpsDevices.id)),
    }),
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
  const { user, sharing } = read
  if (!user || user.deletedAt !== null || isBanned(user, services.clock.now())) return null
  const secret = sharing
    ? services.secrets.unwrap(sharing.secret, `gps_sharing/${userId}`)
    : Buffer.from(userId)
  const decisive = {
    userId,
    username: user.username,
    avatarUrl: user.avatarsEnabled ? user.avatarUrl : null,
    secret,
    isHidden: sharing ? sharing.hiddenAt !== null : false,
    purgedAt: sharing?.purgedAt.getTime() ?? 0,
    areas: read.zones.map((zone) => hiddenAreaOf(zone, secret)),
    devices: new Map(read.devices.map(({ id, name, colour, icon }) => [id, { name, colour, icon }])),
    everybody: sharing
      ? { policy: policyOf(publicColumns(sharing)), deviceIds: sharing.publicDeviceIds }
      : null,
    overlay: sharing ? policyOf(overlayColumns(sharing)) : overlayByDefault,
    shares: new Map(
      read.shares.map((share) => [
        share.id,
        {
          policy: policyOf(share),
          deviceIds: share.deviceIds,
          expiresAt: share.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY,
          passwordHash: share.passwordHash,
        },
      ]),
    ),
    grants: new Map(
      read.grants.map((grant) => [
        grant.id,
        {
          policy: policyOf(grant),
          deviceIds: grant.deviceIds,
          granteeId: grant.granteeId,
          roleId: grant.roleId,
        },
      ]),
    ),
  }
  return { ...decisive, revision: revisionOf(decisive) }
}

/** What else the rows keep (the dialect of a phone, how often a link was opened) changes nothing of what anybody sees. */
const revisionOf = (sharing: Omit<OwnerSharing, 'revision'>): string =>
  hash(
    'sha256',
    JSON.stringify(sharing, (_key, value: unknown) => (value instanceof Map ? [...value] : value)),
  )

type Row = typeof gpsSharing.$inferSelect

const publicColumns = (row: Row): PolicyColumns => ({
  precision: row.publicPrecision,
  delaySeconds: row.publicDelaySeconds,
  delayChangedAt: row.publicDelayChangedAt,
  earlierDelaySeconds: row.publicEarlierDelaySeconds,
  since: row.publicSince,
})
const overlayColumns = (row: Row): PolicyColumns => ({
  precision: row.overlayPrecision,
  delaySeconds: row.overlayDelaySeconds,
  delayChangedAt: row.overlayDelayChangedAt,
  earlierDelaySeconds: row.overlayEarlierDelaySeconds,
  since: row.overlaySince,
})
