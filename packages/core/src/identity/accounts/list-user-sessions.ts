import { UserActionInput, UserSessionList } from '@heimdall/contracts'
import { users } from '@heimdall/db/core'
import { and, eq, isNull } from '@heimdall/db/sql'
import { defineQuery, notFound } from '../../kernel/index.ts'
import { openSessions } from '../sessions/index.ts'

/** Where somebody else is signed in. */
export const listUserSessions = defineQuery({
  name: 'users.sessions',
  permission: 'session:read',
  input: UserActionInput,
  output: UserSessionList,
  async run({ services, input: { userId }, now }) {
    const { db } = services.primary
    const [user] = await db
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.deletedAt)))
    if (!user) throw notFound('This user')
    return { sessions: await openSessions(db, userId, now) }
  },
})
