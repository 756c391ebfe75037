import type { Transaction } from '@heimdall/db'
import { apiKeyRoles, roles } from '@heimdall/db/core'
import { eq, inArray } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'

/** Narrows a key by roles, or by none. They only take from it, so any role will do. */
export async function setKeyRoles(
  tx: Transaction,
  apiKeyId: string,
  names: readonly string[],
): Promise<void> {
  await tx.delete(apiKeyRoles).where(eq(apiKeyRoles.apiKeyId, apiKeyId))
  if (names.length === 0) return
  const found = await tx
    .select({ id: roles.id, name: roles.name })
    .from(roles)
    .where(inArray(roles.name, [...names]))
  const unknown = names.find((name) => !found.some((role) => role.name === name))
  if (unknown !== undefined) {
    throw fieldError('BAD_REQUEST', 'roles', 'role_unknown', `There is no role ${unknown}`)
  }
  await tx.insert(apiKeyRoles).values(found.map(({ id: roleId }) => ({ apiKeyId, roleId })))
}
