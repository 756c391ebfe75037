import type { ViewAudience } from '@heimdall/contracts'
import { gpsShares, gpsViews } from '@heimdall/db/core'
import { eq, sql } from '@heimdall/db/sql'
import { newId, type Services } from '../../kernel/index.ts'

export interface View {
  ownerId: string
  /** What staff sees, `recordStaffViews` writes down. */
  audience: Exclude<ViewAudience, 'staff'>
  /** Of the link or the grant. */
  audienceId: string | null
  /** Null: somebody who is not signed in. */
  viewerId: string | null
  views: number
}

const slotMs = 10 * 60_000

/**
 * Writes down that others have seen where somebody was: one row a viewer, audience and ten minutes, however often.
 * Whoever looks at themselves is not recorded.
 */
export async function recordViews(services: Services, views: readonly View[]): Promise<void> {
  const now = services.clock.now()
  const slot = new Date(Math.floor(now.getTime() / slotMs) * slotMs)
  const { db } = services.primary
  for (const { ownerId, audience, audienceId, viewerId, views: count } of views) {
    if (viewerId === ownerId) continue
    await db
      .insert(gpsViews)
      .values({
        id: newId(services),
        ownerId,
        audience,
        audienceId,
        viewerId,
        kind: null,
        slot,
        views: count,
        lastAt: now,
      })
      .onConflictDoUpdate({
        target: [
          gpsViews.ownerId,
          gpsViews.slot,
          gpsViews.audience,
          gpsViews.audienceId,
          gpsViews.viewerId,
          gpsViews.kind,
        ],
        set: { views: sql`${gpsViews.views} + excluded.views`, lastAt: now },
      })
    if (audience !== 'link' || audienceId === null) continue
    await db
      .update(gpsShares)
      .set({ viewCount: sql`${gpsShares.viewCount} + ${count}`, lastViewedAt: now })
      .where(eq(gpsShares.id, audienceId))
  }
}
