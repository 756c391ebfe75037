import type { Grant } from '@heimdall/contracts'
import type { Database, Transaction } from '@heimdall/db'
import { gpsGrants, roles, users } from '@heimdall/db/core'
import { desc, eq, type SQL } from '@heimdall/db/sql'
import { precisionOf } from '../policy-columns.ts'

export async function readGrants(db: Database | Transaction, where: SQL | undefined): Promise<Grant[]> {
  const rows = await db
    .select({ grant: gpsGrants, username: users.username, role: roles.name })
    .from(gpsGrants)
    .leftJoin(users, eq(users.id, gpsGrants.granteeId))
    .leftJoin(roles, eq(roles.id, gpsGrants.roleId))
    .where(where)
    .orderBy(desc(gpsGrants.id))
  return rows.map(({ grant, username, role }) => ({
    id: grant.id,
    to: {
      kind: grant.granteeId === null ? 'role' : 'user',
      id: grant.granteeId ?? grant.roleId ?? '',
      name: username ?? role ?? '',
    },
    precision: precisionOf(grant.precision),
    delaySeconds: grant.delaySeconds,
    deviceIds: grant.deviceIds,
    createdAt: grant.createdAt.toISOString(),
  }))
}
