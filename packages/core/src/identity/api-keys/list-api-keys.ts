import { ApiKeyList, ListApiKeysInput } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { cappedCount, defineQuery, holds, keysetPage, PermissionDenied } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { selectKeys, toApiKey } from './to-api-key.ts'

export const listApiKeys = defineQuery({
  name: 'apiKeys.list',
  permission: 'self',
  input: ListApiKeysInput,
  output: ApiKeyList,
  async run({ services, actor, input }) {
    if (input.scope === 'all' && !holds(actor, 'api_key:read')) throw new PermissionDenied('api_key:read')
    const { db } = services.primary
    const ownerId = input.scope === 'all' ? input.ownerId : signedIn(actor).userId
    const where = ownerId === undefined ? undefined : eq(apiKeys.userId, ownerId)
    const at = keysetPage({ list: 'apiKeys.list', input, by: apiKeys.createdAt, id: apiKeys.id })
    const found = await selectKeys(db, and(where, at.behind))
      .orderBy(...at.orderBy)
      .limit(at.take)
      .offset(at.skip)
    const { rows, nextCursor } = at.cut(found, ({ key }) => [key.createdAt, key.id])
    return {
      apiKeys: rows.map(toApiKey),
      page: input.page,
      limit: input.limit,
      total: await cappedCount(db, apiKeys, where),
      nextCursor,
    }
  },
})
