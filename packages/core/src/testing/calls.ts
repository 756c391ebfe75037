import { apiKeys } from '@heimdall/db/core'
import { loadApiKey } from '../identity/api-keys/index.ts'
import { createSession, loadSession } from '../identity/sessions/index.ts'
import {
  type ApiKeyActor,
  anonymous,
  type Call,
  hashToken,
  newId,
  newToken,
  type RequestContext,
  type UserActor,
} from '../kernel/index.ts'
import { readSessionLifetime } from '../settings/index.ts'
import type { TestServices } from './test-services.ts'

type With = Pick<TestServices, 'services'>

export interface UserCall extends Call {
  actor: UserActor
  /** The session's token. */
  token: string
}

export interface KeyCall extends Call {
  actor: ApiKeyActor
  key: string
}

export function requestContext(overrides: Partial<RequestContext> = {}): RequestContext {
  return {
    id: '01890000-0000-7000-8000-00000000000a',
    correlationId: '01890000-0000-7000-8000-00000000000c',
    ipAddress: '203.0.113.7',
    userAgent: 'Test Browser/1.0',
    sourceService: 'id',
    cookies: {},
    ...overrides,
  }
}

export const anonymousCall = (request: Partial<RequestContext> = {}): Call => ({
  actor: anonymous,
  request: requestContext(request),
})

export const asSystem = (request: Partial<RequestContext> = {}): Call => ({
  actor: { type: 'system', name: 'test' },
  request: requestContext({ ipAddress: null, userAgent: null, ...request }),
})

/** Signs the account in, once more at every call, and leaves no event. */
export async function asUser(
  { services }: With,
  account: { userId: string },
  request: Partial<RequestContext> = {},
): Promise<UserCall> {
  const context = requestContext(request)
  const { token } = await services.primary.db.transaction(async (tx) =>
    createSession(services, tx, account.userId, context, await readSessionLifetime(services, tx)),
  )
  const actor = await loadSession(services, token)
  if (!actor) throw new Error('This account can not sign in')
  return { actor, request: context, token }
}

/** Uses a new API key: of the owner, or a system key. */
export async function asKey(
  { services }: With,
  options: { owner?: { userId: string }; permissions: readonly string[]; expiresAt?: Date },
  request: Partial<RequestContext> = {},
): Promise<KeyCall> {
  const key = newToken(services.random, 'hk_')
  await services.primary.db.insert(apiKeys).values({
    id: newId(services),
    keyHash: hashToken(key),
    prefix: key.slice(0, 11),
    name: 'Test key',
    userId: options.owner?.userId ?? null,
    isSystem: options.owner === undefined,
    scopes: [...options.permissions],
    expiresAt: options.expiresAt ?? null,
    createdAt: services.clock.now(),
  })
  const context = requestContext(request)
  const actor = await loadApiKey(services, key, context.ipAddress)
  if (!actor) throw new Error('This key can not be used')
  return { actor, request: context, key }
}
