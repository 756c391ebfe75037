import { NoInput } from '@heimdall/contracts'
import { linkedAccounts, users } from '@heimdall/db/core'
import { and, inArray, isNotNull, isNull, lt, notExists, sql } from '@heimdall/db/sql'
import { z } from 'zod'
import { defineCommand } from '../../kernel/index.ts'

const keptMs = 7 * 86_400_000
const atOnce = 100

/**
 * Forgets accounts whose address nobody has proven within a week: they would hold their names for good. Nobody has ever
 * signed in to one, so nothing of anybody goes with it.
 */
export const forgetClaims = defineCommand({
  name: 'accounts.forgetClaims',
  permission: 'user:write',
  input: NoInput,
  output: z.object({ more: z.boolean(), counts: z.object({ forgotten: z.number() }) }),
  async run({ tx, audit, now }) {
    const links = tx
      .select({ one: sql`1` })
      .from(linkedAccounts)
      .where(sql`${linkedAccounts.userId} = ${users.id}`)
    const abandoned = tx
      .select({ id: users.id })
      .from(users)
      .where(
        and(
          isNotNull(users.email),
          isNull(users.emailVerifiedAt),
          isNull(users.lastLoginAt),
          isNull(users.deletedAt),
          lt(users.createdAt, new Date(now.getTime() - keptMs)),
          notExists(links),
        ),
      )
      .limit(atOnce)
      .for('update', { skipLocked: true })
    const forgotten = await tx.delete(users).where(inArray(users.id, abandoned)).returning({ id: users.id })
    for (const { id: userId } of forgotten) {
      audit('user_deleted', { userId, resource: ['user', userId], metadata: { reason: 'never_verified' } })
    }
    if (forgotten.length === 0) audit.none('there was nothing to forget')
    return { more: forgotten.length === atOnce, counts: { forgotten: forgotten.length } }
  },
})
