import { Done, done, RevokeApiKeyInput } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { defineCommand } from '../../kernel/index.ts'
import { lockKey } from './lock-key.ts'

export const revokeApiKey = defineCommand({
  name: 'apiKeys.revoke',
  permission: 'self',
  input: RevokeApiKeyInput,
  output: Done,
  lock: ({ tx, actor, input }) => lockKey(tx, actor, input.id),
  async run({ tx, actor, input, audit, accessChanged }) {
    const row = await lockKey(tx, actor, input.id)
    if (!row.isActive) {
      audit.none('It was revoked before; saying so again changes nothing')
      return done
    }
    await tx.update(apiKeys).set({ isActive: false }).where(eq(apiKeys.id, row.id))
    audit('api_key_revoked', {
      ...(row.userId === null ? {} : { userId: row.userId }),
      resource: ['api_key', row.id],
      metadata: { name: row.name, keyPrefix: row.prefix, system: row.isSystem },
    })
    accessChanged({ apiKeyId: row.id })
    return done
  },
})
