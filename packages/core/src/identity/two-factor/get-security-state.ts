import { NoInput, SecurityState } from '@heimdall/contracts'
import { backupCodes, passkeys, roles, totpFactors, userRoles, users } from '@heimdall/db/core'
import { and, count, eq, isNotNull, max } from '@heimdall/db/sql'
import { defineQuery } from '../../kernel/index.ts'
import { readSetting } from '../../settings/index.ts'
import { signedIn } from '../sessions/index.ts'

/** What protects the account, and what is asked of it. */
export const getSecurityState = defineQuery({
  name: 'twoFactor.state',
  permission: 'self',
  input: NoInput,
  output: SecurityState,
  async run({ services, actor }) {
    const { userId } = signedIn(actor)
    const { db } = services.primary
    const [[user], [totp], keys, [codes], asking, byPlatform] = await Promise.all([
      db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId)),
      db
        .select({ confirmedAt: totpFactors.confirmedAt })
        .from(totpFactors)
        .where(and(eq(totpFactors.userId, userId), isNotNull(totpFactors.confirmedAt))),
      db.$count(passkeys, eq(passkeys.userId, userId)),
      db
        .select({ total: count(), used: count(backupCodes.usedAt), createdAt: max(backupCodes.createdAt) })
        .from(backupCodes)
        .where(eq(backupCodes.userId, userId)),
      db
        .select({ name: roles.name })
        .from(userRoles)
        .innerJoin(roles, eq(roles.id, userRoles.roleId))
        .where(and(eq(userRoles.userId, userId), eq(roles.requiresTwoFactor, true)))
        .orderBy(roles.name),
      readSetting(db, 'two_factor_required'),
    ])
    return {
      hasPassword: user !== undefined && user.passwordHash !== null,
      totpSince: totp?.confirmedAt?.toISOString() ?? null,
      passkeys: keys,
      backupCodes: codes?.createdAt
        ? { left: codes.total - codes.used, total: codes.total, createdAt: codes.createdAt.toISOString() }
        : null,
      required: { byPlatform, byRoles: asking.map(({ name }) => name) },
    }
  },
})
