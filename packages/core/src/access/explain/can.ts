import type { PermissionAnswer, PermissionCheck } from '@heimdall/contracts'
import { permissions } from '@heimdall/db/core'
import { type AccountAccess, isBanned, type Services } from '../../kernel/index.ts'
import { type AccountName, keyOf, loadAccess } from './load-access.ts'

/**
 * Whether accounts may do something, and through which roles: one answer an account, in their order. Strangers may
 * nothing; bots ask for them all the time.
 */
export async function can(
  services: Services,
  accounts: readonly AccountName[],
  wanted: readonly string[],
): Promise<PermissionCheck[]> {
  const { accessMemory, primary } = services
  const now = services.clock.now()
  const [found, names] = await Promise.all([
    accessMemory.accountsOf(accounts.map(keyOf), (keys) => loadAccess(primary.db, keys)),
    accessMemory.namesOf(async () => {
      const rows = await primary.db.select({ name: permissions.name }).from(permissions)
      return new Set(rows.map(({ name }) => name))
    }),
  ])
  return found.map((access) => {
    const answers = wanted.map((permission) => answer(access, permission, names, now))
    return {
      status: access.userId === null ? 'unknown' : isBanned(access, now) ? 'banned' : 'active',
      userId: access.userId,
      allowed: answers.every(({ allowed }) => allowed),
      permissions: answers,
    }
  })
}

function answer(
  access: AccountAccess,
  permission: string,
  names: ReadonlySet<string>,
  now: Date,
): PermissionAnswer {
  const { roles = [], heldBack = [] } = access.grants.get(permission) ?? {}
  const denied = (reason: PermissionAnswer['reason'], giving: readonly string[] = []): PermissionAnswer => ({
    permission,
    allowed: false,
    reason,
    roles: [...giving],
  })
  if (!names.has(permission)) return denied('unknown_permission')
  if (access.userId === null) return denied('unknown_account')
  if (isBanned(access, now)) return denied('banned', roles)
  if (roles.length > 0) return { permission, allowed: true, reason: 'granted', roles: [...roles] }
  return heldBack.length > 0 ? denied('needs_second_factor', heldBack) : denied('not_granted')
}
