import { CreatedApiKey, RegenerateApiKeyInput } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { lockLivingKey } from './lock-key.ts'
import { mayMakeKey } from './may-make-key.ts'
import { newKey } from './new-key.ts'
import { tellOwner } from './tell-owner.ts'
import { readKey } from './to-api-key.ts'

/** A new key with the same configuration; the old one is refused from this moment on. */
export const regenerateApiKey = defineCommand({
  name: 'apiKeys.regenerate',
  permission: 'self',
  input: RegenerateApiKeyInput,
  output: CreatedApiKey,
  prepare: mayMakeKey,
  async run(context) {
    const { services, tx, actor, input, audit, accessChanged } = context
    const before = await lockLivingKey(tx, actor, input.id)
    const { key, stored } = newKey(services.random)
    await tx
      .update(apiKeys)
      .set({ ...stored, lastUsedAt: null, lastUsedIp: null })
      .where(eq(apiKeys.id, before.id))
    audit('api_key_regenerated', {
      ...(before.userId === null ? {} : { userId: before.userId }),
      resource: ['api_key', before.id],
      metadata: {
        name: before.name,
        keyPrefix: stored.prefix,
        oldKeyPrefix: before.prefix,
        system: before.isSystem,
      },
    })
    accessChanged({ apiKeyId: before.id })
    await tellOwner(context, 'renewed', { ...before, ...stored })
    return { ...(await readKey(tx, before.id)), key }
  },
})
