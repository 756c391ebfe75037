import { cappedTotal, ListViewsInput, totalCap, ViewList, viewAudiences } from '@heimdall/contracts'
import { gpsShares, gpsViews, users } from '@heimdall/db/core'
import { and, desc, eq, sql } from 'drizzle-orm'
import { signedIn } from '../../../identity/sessions/index.ts'
import { defineQuery } from '../../../kernel/index.ts'

/** Who saw where I was, the latest first. */
export const listViews = defineQuery({
  name: 'sharing.views',
  permission: 'self',
  input: ListViewsInput,
  output: ViewList,
  async run({ services, actor, input: { page, limit } }) {
    const { db } = services.primary
    const isMine = eq(gpsViews.ownerId, signedIn(actor).userId)
    const rows = await db
      .select({ view: gpsViews, viewer: { id: users.id, username: users.username }, share: gpsShares.name })
      .from(gpsViews)
      .leftJoin(users, eq(users.id, gpsViews.viewerId))
      .leftJoin(gpsShares, and(eq(gpsShares.id, gpsViews.audienceId), eq(gpsViews.audience, 'link')))
      .where(isMine)
      .orderBy(desc(gpsViews.lastAt), desc(gpsViews.id))
      .limit(limit)
      .offset((page - 1) * limit)
    const some = db
      .select({ one: sql`1` })
      .from(gpsViews)
      .where(isMine)
      .limit(totalCap + 1)
      .as('some')
    const [counted] = await db.select({ count: sql<string>`count(*)` }).from(some)
    return {
      views: rows.map(({ view, viewer, share }) => ({
        id: view.id,
        // Written by `recordViews` alone, which takes no other.
        audience: viewAudiences.find((audience) => audience === view.audience) ?? 'link',
        audienceName: share,
        viewer,
        views: view.views,
        lastAt: view.lastAt.toISOString(),
      })),
      page,
      limit,
      total: cappedTotal(Number(counted?.count ?? 0)),
    }
  },
})
