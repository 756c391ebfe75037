import { GetUserInput, UserDetails, type UserLink } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { identityProviders, linkedAccounts, scheduledDeletions, users } from '@heimdall/db/core'
import { asc, eq, sql } from '@heimdall/db/sql'
import { permissionBeyond } from '../../access/index.ts'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { summaryColumns, toSummary } from './user-summary.ts'

const mostLinks = 100

/** An account as administrators see it; one that is deleted too, for the audit log still names it. */
export const getUser = defineQuery({
  name: 'users.get',
  permission: 'user:read',
  input: GetUserInput,
  output: UserDetails,
  async run({ services, actor, input: { userId }, now }) {
    const { db } = services.primary
    const [[row], links, beyond] = await Promise.all([
      db
        .select(detailColumns)
        .from(users)
        .leftJoin(...deletionUnderWay)
        .where(eq(users.id, userId)),
      linksOf(db, userId),
      permissionBeyond(db, actor, userId),
    ])
    if (!row) throw notFound('This user')
    const summary = toSummary(row, now)
    return {
      ...summary,
      emailVerifiedAt: row.emailVerifiedAt?.toISOString() ?? null,
      banReason: summary.bannedAt === null ? null : row.banReason,
      hasPassword: row.hasPassword,
      mustChangePassword: row.mustChangePassword,
      privacyMode: row.privacyMode,
      factors: { totp: row.totp, passkeys: row.passkeys, backupCodes: row.backupCodes },
      linkedAccounts: links,
      deletion: toDeletion(row),
      outranksYou: beyond !== undefined,
    }
  },
})

const deletionUnderWay = [scheduledDeletions, eq(scheduledDeletions.userId, users.id)] as const

/** What is still to come: one that has been done waits for nothing. */
function toDeletion(row: DeletionColumns): UserDetails['deletion'] {
  const { scheduledAt, deleteAt, deletionReason: reason, initiatedBy } = row
  if (!scheduledAt || !deleteAt || row.deletedAt !== null) return null
  return {
    scheduledAt: scheduledAt.toISOString(),
    deleteAt: deleteAt.toISOString(),
    reason,
    requestedBy: initiatedBy === row.id ? 'self' : 'administration',
  }
}

interface DeletionColumns {
  id: string
  deletedAt: Date | null
  scheduledAt: Date | null
  deleteAt: Date | null
  deletionReason: string | null
  initiatedBy: string | null
}

const detailColumns = {
  ...summaryColumns,
  banReason: users.banReason,
  hasPassword: sql<boolean>`${users.passwordHash} IS NOT NULL`,
  mustChangePassword: users.mustChangePassword,
  privacyMode: users.privacyMode,
  totp: sql<boolean>`EXISTS (SELECT FROM totp_factors f WHERE f.user_id = ${users.id} AND f.confirmed_at IS NOT NULL)`,
  passkeys: sql<number>`(SELECT count(*)::int FROM passkeys p WHERE p.user_id = ${users.id})`,
  backupCodes: sql<number>`(SELECT count(*)::int FROM backup_codes c WHERE c.user_id = ${users.id} AND c.used_at IS NULL)`,
  scheduledAt: scheduledDeletions.scheduledAt,
  deleteAt: scheduledDeletions.deleteAt,
  deletionReason: scheduledDeletions.reason,
  initiatedBy: scheduledDeletions.initiatedBy,
}

async function linksOf(db: Database, userId: string): Promise<UserLink[]> {
  const rows = await db
    .select({ link: linkedAccounts, providerName: identityProviders.name })
    .from(linkedAccounts)
    .innerJoin(identityProviders, eq(identityProviders.id, linkedAccounts.providerId))
    .where(eq(linkedAccounts.userId, userId))
    .orderBy(asc(linkedAccounts.provider), asc(linkedAccounts.linkedAt))
    .limit(mostLinks)
  return rows.map(({ link, providerName }) => ({
    id: link.id,
    provider: link.provider,
    providerName,
    externalId: link.subject,
    username: link.username,
    displayName: link.displayName,
    isPrimary: link.isPrimary,
    linkedAt: link.linkedAt.toISOString(),
    lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
  }))
}
