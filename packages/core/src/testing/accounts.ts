import type { Locale, SystemRole } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { permissions, rolePermissions, roles, userRoles, users } from '@heimdall/db/core'
import { inArray } from '@heimdall/db/sql'
import { assignRole } from '../access/index.ts'
import { newId, type Services } from '../kernel/index.ts'
import type { TestServices } from './test-services.ts'

export interface TestAccount {
  userId: string
  username: string
  email: string
  password: string
}

export interface TestAccountOptions {
  username?: string
  email?: string
  password?: string
  role?: SystemRole
  /** Held through a role made for this account. */
  permissions?: readonly string[]
  /** The address is only claimed. Default: it is proven. */
  unverified?: boolean
  locale?: Locale
  bannedAt?: Date
  banExpiresAt?: Date
  deletedAt?: Date
}

let made = 0

/** An account that is there already: written directly, so that it leaves no event. */
export async function createAccount(
  { services }: Pick<TestServices, 'services'>,
  options: TestAccountOptions = {},
): Promise<TestAccount> {
  const username = options.username ?? `person-${++made}`
  const email = options.email ?? `${username.toLowerCase()}@example.org`
  const password = options.password ?? `correct horse of ${username}`
  const userId = newId(services)
  const now = services.clock.now()
  const passwordHash = await services.passwords.hash(password)
  await services.primary.db.transaction(async (tx) => {
    await tx.insert(users).values({
      id: userId,
      username,
      email,
      emailVerifiedAt: options.unverified ? null : now,
      passwordHash,
      preferredLocale: options.locale ?? 'en',
      bannedAt: options.bannedAt ?? null,
      banExpiresAt: options.banExpiresAt ?? null,
      deletedAt: options.deletedAt ?? null,
      createdAt: now,
      updatedAt: now,
    })
    const held = options.role === undefined ? ['user' as const] : ['user' as const, options.role]
    for (const role of held) await assignRole(tx, { userId, role, assignedBy: null, now })
    if (options.permissions) await giveRole(services, tx, userId, options.permissions)
  })
  return { userId, username, email, password }
}

/** Gives an account a new role with these permissions, and answers the role's id. */
export async function giveRole(
  services: Services,
  tx: Transaction,
  userId: string,
  names: readonly string[],
): Promise<string> {
  const roleId = newId(services)
  const now = services.clock.now()
  await tx.insert(roles).values({ id: roleId, name: `test_${roleId}`, createdAt: now })
  if (names.length > 0) {
    const rows = await tx
      .select({ id: permissions.id })
      .from(permissions)
      .where(inArray(permissions.name, [...names]))
    if (rows.length !== names.length) throw new Error(`Not all of these permissions exist: ${names}`)
    await tx.insert(rolePermissions).values(rows.map((row) => ({ roleId, permissionId: row.id })))
  }
  await tx.insert(userRoles).values({ userId, roleId, assignedBy: null, assignedAt: now })
  return roleId
}
