import { NoInput, SessionList } from '@heimdall/contracts'
import { sessions } from '@heimdall/db/core'
import { and, desc, eq, gt } from 'drizzle-orm'
import { defineQuery } from '../../kernel/index.ts'
import { signedIn } from './signed-in.ts'

export const listSessions = defineQuery({
  name: 'sessions.list',
  permission: 'self',
  input: NoInput,
  output: SessionList,
  async run({ services, actor, now }) {
    const { userId, sessionId } = signedIn(actor)
    const rows = await services.primary.db
      .select()
      .from(sessions)
      .where(
        and(
          eq(sessions.userId, userId),
          gt(sessions.idleExpiresAt, now),
          gt(sessions.absoluteExpiresAt, now),
        ),
      )
      .orderBy(desc(sessions.lastSeenAt))
      .limit(100)
    return {
      sessions: rows.map((row) => ({
        ...row,
        current: row.id === sessionId,
        createdAt: row.createdAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        expiresAt: new Date(
          Math.min(row.idleExpiresAt.getTime(), row.absoluteExpiresAt.getTime()),
        ).toISOString(),
      })),
    }
  },
})
