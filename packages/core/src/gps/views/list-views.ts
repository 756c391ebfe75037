import { ListViewsInput, type LocationView, ViewList, viewAudiences, viewKinds } from '@heimdall/contracts'
import { gpsShares, gpsViews, users } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { signedIn } from '../../identity/sessions/index.ts'
import { cappedCount, defineQuery, keysetPage } from '../../kernel/index.ts'

/** Who saw where I was, the latest first. */
export const listViews = defineQuery({
  name: 'sharing.views',
  permission: 'self',
  input: ListViewsInput,
  output: ViewList,
  async run({ services, actor, input }) {
    const { db } = services.primary
    const isMine = eq(gpsViews.ownerId, signedIn(actor).userId)
    const at = keysetPage({ list: 'sharing.views', input, by: gpsViews.lastAt, id: gpsViews.id })
    const found = await db
      .select({
        view: gpsViews,
        viewer: { id: users.id, username: users.username, deletedAt: users.deletedAt },
        share: gpsShares.name,
      })
      .from(gpsViews)
      .leftJoin(users, eq(users.id, gpsViews.viewerId))
      .leftJoin(gpsShares, and(eq(gpsShares.id, gpsViews.audienceId), eq(gpsViews.audience, 'link')))
      .where(and(isMine, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ view }) => [view.lastAt, view.id])
    return {
      views: rows.map(({ view, viewer, share }) => ({
        id: view.id,
        // `recordViews` and `recordStaffViews` write no others, but a later version may.
        audience: viewAudiences.find((audience) => audience === view.audience) ?? 'link',
        audienceName: share,
        kind: viewKinds.find((kind) => kind === view.kind) ?? null,
        viewer: viewer && viewer.deletedAt === null ? { id: viewer.id, username: viewer.username } : null,
        viewerKind: kindOf(view, viewer),
        views: view.views,
        lastAt: view.lastAt.toISOString(),
      })),
      page: input.page,
      limit: input.limit,
      total: await cappedCount(db, gpsViews, isMine),
      nextCursor,
    }
  },
})

function kindOf(
  { audience, audienceId }: typeof gpsViews.$inferSelect,
  viewer: { deletedAt: Date | null } | null,
): LocationView['viewerKind'] {
  if (viewer?.deletedAt) return 'deleted'
  if (audience === 'staff' && audienceId !== null) return 'bot'
  return viewer === null ? 'guest' : 'account'
}
