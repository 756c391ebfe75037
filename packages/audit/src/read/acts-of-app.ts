import type { AppActs } from '@heimdall/contracts'
import { type Database, isCanceled } from '@heimdall/db'
import { and, desc, eq, gte, isNull, lt, notInArray, or, type SQL, sql } from '@heimdall/db/sql'
import { auditEvents } from '@heimdall/db/timeseries'
import { ofApp } from '../search/of-app.ts'
import { paceOf } from './pace-of.ts'
import { type Window, walk } from './walk.ts'

export interface ActsOptions {
  clientId: string
  since: Date
  now: () => Date
  /** Only what was done in the name of this user. */
  userId?: string
  /** Events to count at most, and about how long to look for them. */
  limit?: number
  budgetMs?: number
}

/** What was done with an app, and what was allowed to it, it did not do itself. */
const doneByOthers = ['oauth_client', 'oauth_consent']
const mostCounted = 10_000
const patienceMs = 200

/** How often an app did what since then, the latest kind first. */
export async function actsOfApp(db: Database, options: ActsOptions): Promise<AppActs> {
  const { since, now, limit = mostCounted, budgetMs = patienceMs } = options
  const acts = new Map<string, AppActs['acts'][number]>()
  let left = limit
  const look = async (window: Window) => {
    for (const { eventType, events, failures, lastAt } of await countIn(db, options, window, left + 1)) {
      const later = acts.get(eventType)
      left -= events
      acts.set(eventType, {
        eventType,
        events: events + (later?.events ?? 0),
        failures: failures + (later?.failures ?? 0),
        lastAt: later?.lastAt ?? new Date(lastAt).toISOString(),
      })
    }
    return left < 0
  }
  const way = { within: { from: since }, direction: 'desc', budgetMs, ...(await paceOf(db, now)) } as const
  const isCut = await walk(db, way, look).then(
    (stopped) => stopped !== null,
    (error: unknown) => {
      // Compressed chunks have no index: what was found until then is told.
      if (isCanceled(error)) return true
      throw error
    },
  )
  return { since: since.toISOString(), isPartial: isCut || left < 0, acts: [...acts.values()] }
}

async function countIn(
  db: Database,
  { clientId, userId, since }: ActsOptions,
  { from = since, to }: Window,
  most: number,
) {
  const { eventType, status, createdAt, resourceType } = auditEvents
  const latest = db
    .select({ eventType, status, createdAt })
    .from(auditEvents)
    .where(
      and(
        ofApp([clientId]),
        or(isNull(resourceType), notInArray(resourceType, doneByOthers)),
        userId === undefined ? undefined : inTheNameOf(userId),
        gte(createdAt, from),
        to && lt(createdAt, to),
      ),
    )
    .orderBy(desc(createdAt), desc(auditEvents.id))
    .limit(most)
    .as('latest')
  const lastAt = sql<string>`max(${latest.createdAt})`
  return db
    .select({
      eventType: latest.eventType,
      events: sql<number>`count(*)::int`,
      failures: sql<number>`(count(*) FILTER (WHERE ${latest.status} = 'failure'))::int`,
      lastAt,
    })
    .from(latest)
    .groupBy(latest.eventType)
    .orderBy(desc(lastAt), latest.eventType)
}

/** Written so that the indexes by user and by actor serve it; an app with many users has many more events than one user. */
const inTheNameOf = (userId: string): SQL | undefined => {
  const acting = sql`${auditEvents.actorId}::text`
  return or(
    and(
      eq(auditEvents.userId, userId),
      or(sql`${acting} = ${auditEvents.userId}`, isNull(auditEvents.actorId)),
    ),
    and(eq(auditEvents.actorId, userId), sql`${acting} IS DISTINCT FROM ${auditEvents.userId}`),
  )
}
