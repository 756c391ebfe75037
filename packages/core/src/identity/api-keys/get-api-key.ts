import { ApiKey, GetApiKeyInput } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { and, eq } from '@heimdall/db/sql'
import { defineQuery, holds, notFound } from '../../kernel/index.ts'
import { signedIn } from '../sessions/index.ts'
import { selectKeys, toApiKey } from './to-api-key.ts'

/** One's own key, or with api_key:read any. */
export const getApiKey = defineQuery({
  name: 'apiKeys.get',
  permission: 'self',
  input: GetApiKeyInput,
  output: ApiKey,
  async run({ services, actor, input: { id } }) {
    const own = holds(actor, 'api_key:read') ? undefined : eq(apiKeys.userId, signedIn(actor).userId)
    const [found] = await selectKeys(services.primary.db, and(eq(apiKeys.id, id), own))
    if (!found) throw notFound('This API key')
    return toApiKey(found)
  },
})
