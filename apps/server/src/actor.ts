import { hash } from 'node:crypto'
import {
  type AccessChange,
  type Actor,
  loadApiKey,
  loadOAuthToken,
  loadSession,
  type Services,
} from '@heimdall/core'
import { LRUCache } from 'lru-cache'

export interface ActorStore {
  fromSession(token: string): Promise<Actor | null>
  fromApiKey(key: string, ipAddress: string | null): Promise<Actor | null>
  /** Of an access token that anybody may bear; one that is bound to a key is nobody's here. */
  fromOAuthToken(token: string): Promise<Actor | null>
  forget(change: AccessChange): void
}

/**
 * How long an actor may be remembered. Changes are heard of at once; this bounds what a lost notice, or one that
 * overtook the read, can do.
 */
const rememberedMs = 1_000
const maxRemembered = 10_000

/** Who stands behind a token. Under load one look-up a second serves all requests of an actor. */
export function createActorStore(services: Services): ActorStore {
  const known = new LRUCache<string, { actor: Actor | null }>({
    max: maxRemembered,
    ttl: rememberedMs,
  })
  /** Look-ups of the same token at the same moment share one query. */
  const pending = new Map<string, Promise<Actor | null>>()
  /** Counts changes: what was read before one must not be remembered after it. */
  let changes = 0

  /** `kind` keeps a remembered session from being found as a key, and a key of one address from another. */
  async function remember(
    kind: string,
    token: string,
    load: () => Promise<Actor | null>,
  ): Promise<Actor | null> {
    const key = `${kind}:${hash('sha256', token, 'base64')}`
    const entry = known.get(key)
    if (entry) return entry.actor
    const running = pending.get(key)
    if (running) return running
    const changesBefore = changes
    const loading = load().finally(() => {
      if (pending.get(key) === loading) pending.delete(key)
    })
    pending.set(key, loading)
    const actor = await loading
    // Strangers are not remembered: they would push out those who are known.
    if (actor && changes === changesBefore) known.set(key, { actor })
    return actor
  }

  return {
    fromSession: (token) => remember('session', token, () => loadSession(services, token)),
    // A key may be bound to addresses: what is known of it from one says nothing of another.
    fromApiKey: (key, ipAddress) =>
      remember(`api_key ${ipAddress}`, key, () => loadApiKey(services, key, ipAddress)),
    fromOAuthToken: (token) =>
      remember('oauth', token, async () => {
        const found = await loadOAuthToken(services, token)
        return found?.jkt === null ? found.actor : null
      }),
    forget(change) {
      changes++
      pending.clear()
      for (const [key, { actor }] of known.entries()) {
        if (actor && concerns(change, actor)) known.delete(key)
      }
    },
  }
}

/** Whether a change of access touches this actor. */
export function concerns(change: AccessChange, actor: Actor): boolean {
  if ('everyone' in change) return true
  if ('sessionId' in change) {
    return (actor.type === 'user' || actor.type === 'oauth') && actor.sessionId === change.sessionId
  }
  if ('apiKeyId' in change) return actor.type === 'api_key' && actor.apiKeyId === change.apiKeyId
  if ('oauthClientId' in change) return actor.type === 'oauth' && actor.oauthClientId === change.oauthClientId
  if ('oauthGrant' in change) return actor.type === 'oauth' && actor.grant === change.oauthGrant
  if ('geofencesOf' in change) return false
  return (
    (actor.type === 'user' && actor.userId === change.userId) ||
    (actor.type === 'api_key' && actor.ownerId === change.userId) ||
    (actor.type === 'oauth' && (actor.userId === change.userId || actor.ownerId === change.userId))
  )
}
