import { ExplainAccessInput, ExplainedAccess, type GivingRole } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from '@heimdall/db/sql'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { hasSecondFactor } from '../effective-permissions.ts'
import { isOwn } from '../permission-queries.ts'
import { grantsOf, rolesAsJson } from './grants.ts'

interface Row extends Record<string, unknown> {
  name: string
  description: string
  roles: GivingRole[]
}

/** What an account may do, and why. */
export const explainAccess = defineQuery({
  name: 'access.explain',
  permission: 'permission:read',
  input: ExplainAccessInput,
  output: ExplainedAccess,
  async run({ services, input: { userId } }) {
    const { db } = services.primary
    const [user] = await db
      .select({ hasSecondFactor: hasSecondFactor(sql`${users.id}`) })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.deletedAt)))
    if (!user) throw notFound('This user')
    const rows = await db.execute<Row>(sql`
      SELECT permission AS name, description, ${rolesAsJson} AS roles
      FROM ${grantsOf(sql`${userId}::uuid`)} held GROUP BY permission, description ORDER BY permission`)
    return {
      userId,
      hasSecondFactor: user.hasSecondFactor,
      permissions: rows.map((row) => ({
        ...row,
        isOwn: isOwn(row.name),
        holds: row.roles.some(({ heldBack }) => !heldBack),
      })),
    }
  },
})
