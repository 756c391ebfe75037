import type { Database } from '@heimdall/db'
import { gpsGrants, userRoles, users } from '@heimdall/db/core'
import { and, eq, inArray, isNull, ne, or, type SQL } from '@heimdall/db/sql'

/** Who lets a person see where they are, directly or by a role. */
export function selectSharedWith(db: Database, userId: string, more?: SQL) {
  const mine = db.select({ id: userRoles.roleId }).from(userRoles).where(eq(userRoles.userId, userId))
  return db
    .select({ id: gpsGrants.id, owner: { id: users.id, username: users.username } })
    .from(gpsGrants)
    .innerJoin(users, and(eq(users.id, gpsGrants.userId), isNull(users.deletedAt)))
    .where(
      and(
        or(eq(gpsGrants.granteeId, userId), inArray(gpsGrants.roleId, mine)),
        ne(gpsGrants.userId, userId),
        ne(gpsGrants.precision, 'hidden'),
        more,
      ),
    )
    .$dynamic()
}
