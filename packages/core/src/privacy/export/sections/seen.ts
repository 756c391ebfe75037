import { viewAudiences, viewKinds } from '@heimdall/contracts'
import { gpsViews, users } from '@heimdall/db/core'
import { and, desc, eq, inArray, lt } from '@heimdall/db/sql'
import { selectSharedWith } from '../../../gps/index.ts'
import type { Section } from '../section.ts'

const pageSize = 1_000

/** Whose location this person saw. Others are named only where they still let this person see where they are. */
export const seen: Section<'seen'> = {
  async *pages({ services, user }) {
    const { db } = services.primary
    let before: string | null = null
    for (;;) {
      const rows: Row[] = await db
        .select({ view: gpsViews, owner: { id: users.id, username: users.username } })
        .from(gpsViews)
        .innerJoin(users, eq(users.id, gpsViews.ownerId))
        .where(and(eq(gpsViews.viewerId, user.id), before === null ? undefined : lt(gpsViews.id, before)))
        .orderBy(desc(gpsViews.id))
        .limit(pageSize)
      const owners = [...new Set(rows.map(({ owner }) => owner.id))]
      const shared = owners.length === 0 ? [] : await selectSharedWith(db, user.id, inArray(users.id, owners))
      const named = new Set(shared.map(({ owner }) => owner.id))
      yield rows.map(({ view, owner }) => ({
        id: view.id,
        owner: named.has(owner.id) ? owner : null,
        audience: viewAudiences.find((name) => name === view.audience) ?? 'link',
        kind: viewKinds.find((name) => name === view.kind) ?? null,
        views: view.views,
        lastAt: view.lastAt.toISOString(),
      }))
      before = rows.at(-1)?.view.id ?? null
      if (before === null || rows.length < pageSize) return
    }
  },
}

interface Row {
  view: typeof gpsViews.$inferSelect
  owner: { id: string; username: string }
}
