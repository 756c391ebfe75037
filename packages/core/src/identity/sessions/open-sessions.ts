import type { Session } from '@heimdall/contracts'
import type { Database } from '@heimdall/db'
import { sessions } from '@heimdall/db/core'
import { and, desc, eq, gt } from '@heimdall/db/sql'

/** What more sessions than these would tell nobody. */
const most = 100

/** A user's sessions that have not ended, the one seen last first. */
export async function openSessions(
  db: Database,
  userId: string,
  now: Date,
): Promise<Omit<Session, 'current'>[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.userId, userId), gt(sessions.idleExpiresAt, now), gt(sessions.absoluteExpiresAt, now)),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .limit(most)
  return rows.map(toSession)
}

export function toSession(row: typeof sessions.$inferSelect): Omit<Session, 'current'> {
  const { id, ipAddress, userAgent, countryCode, countryName, city, region, method, secondFactor } = row
  const expiresAt = new Date(Math.min(row.idleExpiresAt.getTime(), row.absoluteExpiresAt.getTime()))
  return {
    id,
    ipAddress,
    userAgent,
    countryCode,
    countryName,
    city,
    region,
    method,
    secondFactor,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
