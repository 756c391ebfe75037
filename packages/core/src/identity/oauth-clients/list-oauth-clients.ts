import { ListOAuthAppsInput, OAuthAppList } from '@heimdall/contracts'
import { oauthClients } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { cappedCount, defineQuery, holds, keysetPage, PermissionDenied } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { readOAuthApps } from './to-oauth-app.ts'

export const listOAuthClients = defineQuery({
  name: 'oauthClients.list',
  permission: 'self',
  input: ListOAuthAppsInput,
  output: OAuthAppList,
  async run({ services, actor, input }) {
    const { scope, clientId, page, limit } = input
    if (scope === 'all' && !holds(actor, 'setting:read')) throw new PermissionDenied('setting:read')
    const { db } = services.primary
    const where = and(
      scope === 'all' ? undefined : eq(oauthClients.userId, signedIn(actor).userId),
      clientId === undefined ? undefined : eq(oauthClients.clientId, clientId),
    )
    const now = services.clock.now()
    const at = keysetPage({
      list: 'oauthClients.list',
      input,
      by: oauthClients.createdAt,
      id: oauthClients.id,
    })
    const found = await readOAuthApps(db, now, {
      where: and(where, at.behind),
      limit: at.take,
      offset: at.skip,
    })
    const { rows: apps, nextCursor } = at.cut(found, ({ createdAt, id }) => [createdAt, id])
    return { apps, page, limit, total: await cappedCount(db, oauthClients, where), nextCursor }
  },
})
