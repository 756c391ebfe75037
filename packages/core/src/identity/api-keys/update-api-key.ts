import { ApiKey, UpdateApiKeyInput } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { eq } from '@heimdall/db/sql'
import { checkPermissionsExist } from '../../access/index.ts'
import { defineCommand, requireFresh } from '../../kernel/index.ts'
import { expiryOf } from './expiry-of.ts'
import { isWidened } from './is-widened.ts'
import { findOwner, refuseEscalation } from './key-owner.ts'
import { lockKey, lockLivingKey } from './lock-key.ts'
import { setKeyRoles } from './set-key-roles.ts'
import { tellOwner } from './tell-owner.ts'
import { readKey } from './to-api-key.ts'

/**
 * Changes what a key is called, what it may do, from where and for how long. The key itself stays. One that can be used for
 * more is as good as a new one: it takes a fresh sign-in, and a mail.
 */
export const updateApiKey = defineCommand({
  name: 'apiKeys.update',
  permission: 'self',
  input: UpdateApiKeyInput,
  output: ApiKey,
  lock: ({ tx, actor, input }) => lockKey(tx, actor, input.id),
  async run(context) {
    const { tx, actor, input, audit, accessChanged, now } = context
    const key = await lockLivingKey(tx, actor, input.id)
    const { id, name, description, permissions, roles, allowedIps, expiresAt } = input
    if (permissions !== undefined) {
      await checkPermissionsExist(tx, permissions)
      // What it holds already, nobody gives it now.
      const added = permissions.filter((permission) => !key.scopes.includes(permission))
      refuseEscalation(actor, key.userId === null ? null : await findOwner(tx, key.userId), added)
    }
    const before = await readKey(tx, id)
    const scopes = permissions && [...new Set(permissions)].sort()
    const until = expiresAt === undefined ? undefined : expiryOf(expiresAt, now)
    await tx
      .update(apiKeys)
      .set({
        name,
        description,
        scopes,
        allowedIps: allowedIps && [...new Set(allowedIps)],
        isNarrowed: roles === undefined ? undefined : roles !== null,
        expiresAt: until,
      })
      .where(eq(apiKeys.id, id))
    if (roles !== undefined) await setKeyRoles(tx, id, roles ?? [])
    const changes = { name, description, permissions, roles, allowed_ips: allowedIps, expires_at: expiresAt }
    audit('api_key_updated', {
      ...(key.userId === null ? {} : { userId: key.userId }),
      resource: ['api_key', id],
      metadata: {
        name: name ?? key.name,
        keyPrefix: key.prefix,
        system: key.isSystem,
        changedFields: Object.entries(changes)
          .filter(([, value]) => value !== undefined)
          .map(([field]) => field),
        ...(scopes === undefined ? {} : { permissions: scopes }),
        ...(until === undefined ? {} : { expiresAt: until?.toISOString() ?? null }),
      },
    })
    accessChanged({ apiKeyId: id })
    const after = await readKey(tx, id)
    if (isWidened(before, after)) {
      if (actor.type === 'user') requireFresh(actor, now)
      await tellOwner(context, 'widened', { ...key, name: after.name, scopes: after.permissions })
    }
    return after
  },
})
