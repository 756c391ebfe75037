import type { Database } from '@heimdall/db'
import { gpsGrants, users } from '@heimdall/db/core'
import { and, eq, isNull, ne, type SQL } from '@heimdall/db/sql'
import { isLetSee } from './is-let-see.ts'

/** Who lets a person see where they are, directly or by a role. */
export function selectSharedWith(db: Database, userId: string, more?: SQL) {
  return db
    .select({ id: gpsGrants.id, owner: { id: users.id, username: users.username } })
    .from(gpsGrants)
    .innerJoin(users, and(eq(users.id, gpsGrants.userId), isNull(users.deletedAt)))
    .where(and(isLetSee(userId), ne(gpsGrants.userId, userId), ne(gpsGrants.precision, 'hidden'), more))
    .$dynamic()
}
