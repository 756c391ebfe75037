import { Done, done, RevokeApiKeyInput } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { and, eq } from 'drizzle-orm'
import { defineCommand, holds, notFound, userIdOf } from '../../kernel/index.ts'

export const revokeApiKey = defineCommand({
  name: 'apiKeys.revoke',
  permission: 'self',
  input: RevokeApiKeyInput,
  output: Done,
  async run({ tx, actor, input, audit, accessChanged }) {
    const own = holds(actor, 'api_key:write') ? undefined : eq(apiKeys.userId, userIdOf(actor) ?? '')
    const [row] = await tx
      .select()
      .from(apiKeys)
      .where(and(eq(apiKeys.id, input.id), own))
      .for('update')
    if (!row) throw notFound('This API key')
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
