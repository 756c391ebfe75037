import { NoInput, SharedWithMe } from '@heimdall/contracts'
import { gpsGrants, userRoles, users } from '@heimdall/db/core'
import { and, asc, eq, inArray, isNull, ne, or } from '@heimdall/db/sql'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'

const most = 200

/** Who lets me see where they are, directly or by a role. Not whether there is anything to see right now. */
export const listSharedWithMe = defineQuery({
  name: 'sharing.withMe',
  permission: 'self',
  input: NoInput,
  output: SharedWithMe,
  async run({ services, actor }) {
    const { db } = services.primary
    const { userId } = signedIn(actor)
    const mine = db.select({ id: userRoles.roleId }).from(userRoles).where(eq(userRoles.userId, userId))
    const rows = await db
      .select({ id: gpsGrants.id, owner: { id: users.id, username: users.username } })
      .from(gpsGrants)
      .innerJoin(users, and(eq(users.id, gpsGrants.userId), isNull(users.deletedAt)))
      .where(
        and(
          or(eq(gpsGrants.granteeId, userId), inArray(gpsGrants.roleId, mine)),
          ne(gpsGrants.userId, userId),
          ne(gpsGrants.precision, 'hidden'),
        ),
      )
      .orderBy(asc(users.username), asc(gpsGrants.id))
      .limit(most)
    return { shared: rows }
  },
})
