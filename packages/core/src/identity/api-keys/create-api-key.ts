import { CreateApiKeyInput, CreatedApiKey } from '@heimdall/contracts'
import type { Transaction } from '@heimdall/db'
import { apiKeys, users } from '@heimdall/db/core'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { checkPermissionsExist, permissionsOfUser } from '../../access/index.ts'
import {
  type Actor,
  defineCommand,
  fieldError,
  hashToken,
  holds,
  newId,
  newToken,
  PermissionDenied,
} from '../../kernel/index.ts'
import { toApiKey } from './to-api-key.ts'

const keyPrefix = 'hk_'
/** Enough to tell keys apart, far too little to guess one. */
const shownCharacters = 8

export const createApiKey = defineCommand({
  name: 'apiKeys.create',
  permission: 'self',
  input: CreateApiKeyInput,
  output: CreatedApiKey,
  async run({ services, tx, actor, input, audit, now }) {
    const ownerId = ownerOf(actor, input)
    const owner = ownerId === null ? null : await findOwner(tx, ownerId)
    await checkPermissionsExist(tx, input.permissions)
    refuseEscalation(actor, owner, input.permissions)
    const expiresAt = input.expiresAt === undefined ? null : new Date(input.expiresAt)
    if (expiresAt && expiresAt <= now) {
      throw fieldError('BAD_REQUEST', 'expiresAt', 'expiry_in_past', 'The expiry lies in the past')
    }
    const key = newToken(services.random, keyPrefix)
    const [row] = await tx
      .insert(apiKeys)
      .values({
        id: newId(services),
        keyHash: hashToken(key),
        prefix: key.slice(0, keyPrefix.length + shownCharacters),
        name: input.name,
        description: input.description ?? null,
        userId: ownerId,
        isSystem: ownerId === null,
        scopes: [...new Set(input.permissions)].sort(),
        expiresAt,
        createdAt: now,
      })
      .returning()
    if (!row) throw new Error('The insert of an API key returned no row')
    audit('api_key_created', {
      ...(ownerId === null ? {} : { userId: ownerId }),
      resource: ['api_key', row.id],
      metadata: {
        name: row.name,
        keyPrefix: row.prefix,
        system: row.isSystem,
        permissions: row.scopes,
        expiresAt: expiresAt?.toISOString() ?? null,
      },
    })
    return { ...toApiKey(row, owner?.username ?? null), key }
  },
})

/** Whose key it will be; null for the system's. For others and for the system it takes a permission. */
function ownerOf(actor: Actor, input: CreateApiKeyInput): string | null {
  const self = actor.type === 'user' ? actor.userId : null
  const ownerId = input.isSystem ? null : (input.ownerId ?? self)
  if (ownerId !== self && !holds(actor, 'api_key:write')) throw new PermissionDenied('api_key:write')
  if (ownerId === null && !input.isSystem) {
    throw fieldError('BAD_REQUEST', 'ownerId', 'owner_required', 'Name an owner, or make it a system key')
  }
  return ownerId
}

interface Owner extends Record<string, unknown> {
  username: string
  permissions: string[]
}

async function findOwner(tx: Transaction, ownerId: string): Promise<Owner> {
  const [owner] = await tx
    .select({ username: users.username, permissions: permissionsOfUser(sql`${users.id}`) })
    .from(users)
    .where(and(eq(users.id, ownerId), isNull(users.deletedAt)))
  if (!owner) throw fieldError('BAD_REQUEST', 'ownerId', 'owner_unknown', 'This owner does not exist')
  return owner
}

/** Nobody can make a key that may do more than they may, nor one that may do more than its owner. */
function refuseEscalation(actor: Actor, owner: Owner | null, permissions: readonly string[]): void {
  for (const permission of permissions) {
    if (!holds(actor, permission)) {
      throw new PermissionDenied(permission, `You do not hold ${permission}, so you can not give it to a key`)
    }
    if (owner && !owner.permissions.includes(permission)) {
      throw fieldError(
        'BAD_REQUEST',
        'permissions',
        'owner_lacks_permission',
        `${owner.username} does not hold ${permission}, so a key of theirs can not either`,
      )
    }
  }
}
