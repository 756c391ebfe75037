import { isUuid } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { users } from '@heimdall/db/core'
import { and, eq, inArray, isNotNull, or, sql } from '@heimdall/db/sql'
import { fieldError } from '../../kernel/index.ts'
import { matchesUser } from '../directory/index.ts'

const mostMatches = 200

/** Ids of the users that a search means, for look-ups in the other database. Throws when it means too many. */
export async function findUserIds(db: Database, search: string): Promise<string[]> {
  const ids = await userIdsNamed(db, search, { most: mostMatches + 1 })
  // To leave some of them out would be to say that they did nothing.
  if (ids.length > mostMatches) {
    throw fieldError(
      'BAD_REQUEST',
      'userSearch',
      'too_many_users',
      `More than ${mostMatches} users match "${search}". Write more of the name.`,
    )
  }
  return ids
}

/** The same, `most` of them at most, and none but `among` where that is said. */
export async function userIdsNamed(
  db: Database,
  name: string,
  { most, among }: { most: number; among?: string },
): Promise<string[]> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(and(matchesUser(name), among === undefined ? undefined : eq(users.id, among)))
    .limit(most)
  return rows.map((row) => row.id)
}

/** Usernames by id, of those ids that are Heimdall's. One query however many ids. */
export async function usernamesOf(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const own = [...new Set(ids)].filter(isUuid)
  if (own.length === 0) return new Map()
  const rows = await db
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(inArray(users.id, own))
  return new Map(rows.map((row) => [row.id, row.username]))
}

export async function userIdByEmail(db: Database, email: string): Promise<string | null> {
  const [row] = await db.select({ id: users.id }).from(users).where(ownsEmail(email))
  return row?.id ?? null
}

/** The one account with this id, username or address. None of them can be two of these. */
export async function findAccount(
  db: Database,
  name: string,
): Promise<{ id: string; username: string } | null> {
  const [row] = await db
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(
      or(
        isUuid(name) ? eq(users.id, name) : undefined,
        eq(sql`lower(${users.username})`, name.toLowerCase()),
        ownsEmail(name),
      ),
    )
  return row ?? null
}

/** Anybody may claim an address; who has proven it owns it. */
const ownsEmail = (email: string) =>
  and(eq(sql`lower(${users.email})`, email.toLowerCase()), isNotNull(users.emailVerifiedAt))
