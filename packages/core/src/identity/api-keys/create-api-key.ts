import { CreateApiKeyInput, CreatedApiKey } from '@heimdall/contracts'
import { apiKeys } from '@heimdall/db/core'
import { checkPermissionsExist, refuseIfOutranked } from '../../access/index.ts'
import { type Actor, defineCommand, fieldError, holds, newId, PermissionDenied } from '../../kernel/index.ts'
import { expiryOf } from './expiry-of.ts'
import { findOwner, refuseEscalation } from './key-owner.ts'
import { mayMakeKey } from './may-make-key.ts'
import { newKey } from './new-key.ts'
import { setKeyRoles } from './set-key-roles.ts'
import { tellOwner } from './tell-owner.ts'
import { readKey } from './to-api-key.ts'

export const createApiKey = defineCommand({
  name: 'apiKeys.create',
  permission: 'self',
  input: CreateApiKeyInput,
  output: CreatedApiKey,
  prepare: mayMakeKey,
  async run(context) {
    const { services, tx, actor, input, audit, now } = context
    const ownerId = ownerOf(actor, input)
    const owner = ownerId === null ? null : await findOwner(tx, ownerId)
    // Else an admin has a key in the name of a super admin, and the log says it was them.
    if (ownerId !== null && ownerId !== selfOf(actor)) await refuseIfOutranked(tx, actor, ownerId)
    await checkPermissionsExist(tx, input.permissions)
    refuseEscalation(actor, owner, input.permissions)
    const expiresAt = expiryOf(input.expiresAt, now)
    const { key, stored } = newKey(services.random)
    const [row] = await tx
      .insert(apiKeys)
      .values({
        id: newId(services),
        ...stored,
        name: input.name,
        description: input.description ?? null,
        userId: ownerId,
        isSystem: ownerId === null,
        scopes: [...new Set(input.permissions)].sort(),
        isNarrowed: input.roles !== undefined,
        allowedIps: [...new Set(input.allowedIps ?? [])],
        expiresAt,
        createdAt: now,
      })
      .returning()
    if (!row) throw new Error('The insert of an API key returned no row')
    await setKeyRoles(tx, row.id, input.roles ?? [])
    audit('api_key_created', {
      ...(ownerId === null ? {} : { userId: ownerId }),
      resource: ['api_key', row.id],
      metadata: {
        name: row.name,
        keyPrefix: row.prefix,
        system: row.isSystem,
        permissions: row.scopes,
        ...(input.roles === undefined ? {} : { roles: input.roles }),
        expiresAt: expiresAt?.toISOString() ?? null,
      },
    })
    await tellOwner(context, 'created', row)
    return { ...(await readKey(tx, row.id)), key }
  },
})

const selfOf = (actor: Actor) => (actor.type === 'user' ? actor.userId : null)

/** Whose key it will be; null for the system's. For others and for the system it takes a permission. */
function ownerOf(actor: Actor, input: CreateApiKeyInput): string | null {
  const self = selfOf(actor)
  const ownerId = input.isSystem ? null : (input.ownerId ?? self)
  if (ownerId !== self && !holds(actor, 'api_key:write')) throw new PermissionDenied('api_key:write')
  if (ownerId === null && !input.isSystem) {
    throw fieldError('BAD_REQUEST', 'ownerId', 'owner_required', 'Name an owner, or make it a system key')
  }
  return ownerId
}
