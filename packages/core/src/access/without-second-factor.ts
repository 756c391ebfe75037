import type { AccountRefList } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, isNull, type SQL, sql } from '@heimdall/db/sql'
import type { z } from 'zod'
import { type Actor, cappedCount, userIdOf } from '../kernel/index.ts'
import { hasSecondFactor } from './effective-permissions.ts'

/** Accounts that have no second factor, by name; `among` is a condition on `users`. */
export async function accountsWithoutSecondFactor(
  db: Database,
  actor: Actor,
  among: SQL | undefined,
  { page, limit }: { page: number; limit: number },
): Promise<z.input<typeof AccountRefList>> {
  const where = and(isNull(users.deletedAt), among, sql`NOT ${hasSecondFactor(sql`${users.id}`)}`)
  const accounts = await db
    .select({ id: users.id, username: users.username, avatarUrl: users.avatarUrl })
    .from(users)
    .where(where)
    .orderBy(sql`lower(${users.username})`)
    .limit(limit)
    .offset((page - 1) * limit)
  const me = userIdOf(actor)
  const includesYou = me !== null && (await db.$count(users, and(where, eq(users.id, me)))) > 0
  return { accounts, page, limit, total: await cappedCount(db, users, where), includesYou }
}
