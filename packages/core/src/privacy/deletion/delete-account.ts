import {
  accountTokens,
  apiKeys,
  auditEventReports,
  auditViews,
  avatars,
  backupCodes,
  dataExportJobs,
  dataExportLogs,
  digestSubscriptions,
  fileUploads,
  gpsDevices,
  gpsGeofences,
  gpsGrants,
  gpsImports,
  gpsShares,
  gpsSharing,
  gpsTripCategories,
  gpsTripCursors,
  gpsTripSettings,
  gpsTrips,
  gpsTripTemplates,
  gpsViews,
  gpsZones,
  idempotencyKeys,
  invitations,
  linkedAccounts,
  oauthClients,
  oauthConsents,
  oidcPayloads,
  passkeyChallenges,
  passkeys,
  pendingSignIns,
  scheduledDeletions,
  sessions,
  signInDevices,
  totpFactors,
  userRoles,
  users,
} from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { keepSuperAdmin } from '../../access/index.ts'
import { leaveWebhooks } from '../../gps/index.ts'
import { deleteSessions } from '../../identity/sessions/index.ts'
import { type CommandContext, channels, type Random } from '../../kernel/index.ts'
import { accountDeleted, queueMail } from '../../mail/index.ts'
import { takeOutside } from './take-outside.ts'

type Context = Pick<
  CommandContext<unknown, unknown>,
  'services' | 'tx' | 'accessChanged' | 'afterCommit' | 'now'
>

/** Rows that are about one person alone. What hangs on them goes with them. */
const personal = [
  accountTokens,
  apiKeys,
  auditEventReports,
  avatars,
  backupCodes,
  dataExportJobs,
  dataExportLogs,
  digestSubscriptions,
  gpsGeofences,
  gpsGrants,
  gpsImports,
  gpsShares,
  gpsSharing,
  gpsTripCategories,
  gpsTripCursors,
  gpsTripSettings,
  gpsTrips,
  gpsTripTemplates,
  gpsZones,
  gpsDevices,
  idempotencyKeys,
  linkedAccounts,
  oauthClients,
  oauthConsents,
  passkeyChallenges,
  passkeys,
  pendingSignIns,
  signInDevices,
  totpFactors,
  userRoles,
] as const

/**
 * Deletes all that the primary database knows of a person. The row of the user stays, without a name, so that what
 * others did and what the audit log says keeps its meaning. The log itself is in another database: `eraseDeleted`
 * makes it forget, and tells it that the account is deleted.
 */
export async function deleteAccount(
  { services, tx, accessChanged, afterCommit, now }: Context,
  userId: string,
): Promise<void> {
  await keepSuperAdmin(tx, userId, now)
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  if (!user) return
  const outside = await takeOutside(tx, user)
  // Why others wanted it may say something about the person, and the row stays.
  const reason = sql`CASE WHEN initiated_by = user_id THEN reason ELSE 'Administration' END`
  await tx.update(scheduledDeletions).set({ outside, reason }).where(eq(scheduledDeletions.userId, userId))
  // While the address is still known; the row goes as soon as the mail has left.
  await queueMail(services, tx, userId, accountDeleted, { time: now.toISOString() })
  await tx
    .update(users)
    .set(nobody(await freeName(tx, services.random), now))
    .where(eq(users.id, userId))
  await deleteSessions({ tx, now }, eq(sessions.userId, userId))
  await leaveWebhooks(tx, outside.devices)
  for (const table of personal) await tx.delete(table).where(eq(table.userId, userId))
  await tx.delete(oidcPayloads).where(eq(oidcPayloads.accountId, userId))
  await tx.delete(gpsGrants).where(eq(gpsGrants.granteeId, userId))
  // What they saw of others stays, under no name: it is about those others.
  await tx.delete(gpsViews).where(eq(gpsViews.ownerId, userId))
  await tx.delete(auditViews).where(eq(auditViews.ownerId, userId))
  // What is on its way; its blobs go with the next tidying. Files are the platform's, under no name.
  await tx.delete(fileUploads).where(eq(fileUploads.uploadedBy, userId))
  await tx.update(invitations).set({ email: null, note: null }).where(eq(invitations.usedBy, userId))
  if (user.email !== null && user.emailVerifiedAt !== null) {
    const isToThem = sql`lower(${invitations.email}) = ${user.email.toLowerCase()}`
    await tx.delete(invitations).where(and(isToThem, isNull(invitations.usedAt)))
  }
  accessChanged({ userId })
  accessChanged({ geofencesOf: userId })
  afterCommit(() => services.gps.devicesGone())
  await tx.execute(sql`SELECT pg_notify(${channels.work}, '')`)
}

const nobody = (username: string, now: Date) => ({
  username,
  email: null,
  emailVerifiedAt: null,
  passwordHash: null,
  mustChangePassword: false,
  avatarUrl: null,
  avatarsEnabled: true,
  preferredLocale: 'en',
  privacyMode: false,
  bannedAt: null,
  banReason: null,
  banExpiresAt: null,
  lastLoginAt: null,
  deletedAt: now,
  updatedAt: now,
})

/** `deleted_` and six characters that nobody has; there are two billion of them. */
async function freeName(tx: Context['tx'], random: Random): Promise<string> {
  for (;;) {
    const name = `deleted_${Array.from(random.bytes(6), (byte) => alphabet[byte % alphabet.length]).join('')}`
    const [taken] = await tx
      .select({ id: users.id })
      .from(users)
      .where(sql`lower(${users.username}) = ${name}`)
    if (!taken) return name
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'
