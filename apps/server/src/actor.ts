import { hash } from 'node:crypto'
import { boundedCache } from '@heimdall/audit'
import {
  type AccessChange,
  type Actor,
  loadApiKey,
  loadOAuthToken,
  loadSession,
  type Services,
} from '@heimdall/core'

export interface ActorStore {
  fromSession(token: string): Promise<Actor | null>
  fromApiKey(key: string, ipAddress: string | null): Promise<Actor | null>
  /** Also of a token that is bound to a key: whoever shows it has to prove that they hold it. */
  fromOAuthToken(token: string): Promise<OAuthBearer | null>
  forget(change: AccessChange): void
}

interface OAuthBearer {
  actor: Actor
  /** Thumbprint of the key that it is bound to (RFC 9449, section 6); null: anybody may bear it. */
  jkt: string | null
}

/**
 * How long an actor may be remembered. Changes are heard of at once; this bounds what a lost notice, or one that
 * overtook the read, can do.
 */
const rememberedMs = 1_000
const maxRemembered = 10_000

/** Who stands behind a token. Under load one look-up a second serves all requests of an actor. */
export function createActorStore(services: Services): ActorStore {
  const known = boundedCache<string, OAuthBearer>(maxRemembered, { ttl: rememberedMs })
  /** Look-ups of the same token at the same moment share one query. */
  const pending = new Map<string, Promise<OAuthBearer | null>>()
  /** Counts changes: what was read before one must not be remembered after it. */
  let changes = 0

  /** `kind` keeps a remembered session from being found as a key, and a key of one address from another. */
  async function remember(
    kind: string,
    token: string,
    load: () => Promise<OAuthBearer | null>,
  ): Promise<OAuthBearer | null> {
    const key = `${kind}:${hash('sha256', token, 'base64')}`
    const entry = known.get(key)
    if (entry) return entry
    const running = pending.get(key)
    if (running) return running
    const changesBefore = changes
    const loading = load().finally(() => {
      if (pending.get(key) === loading) pending.delete(key)
    })
    pending.set(key, loading)
    const found = await loading
    // Strangers are not remembered: they would push out those who are known.
    if (found && changes === changesBefore) known.set(key, found)
    return found
  }

  return {
    fromSession: async (token) =>
      (await remember('session', token, () => unbound(loadSession(services, token))))?.actor ?? null,
    // A key may be bound to addresses: what is known of it from one says nothing of another.
    async fromApiKey(key, ipAddress) {
      const load = () => unbound(loadApiKey(services, key, ipAddress))
      return (await remember(`api_key ${ipAddress}`, key, load))?.actor ?? null
    },
    fromOAuthToken: (token) => remember('oauth', token, () => loadOAuthToken(services, token)),
    forget(change) {
      changes++
      pending.clear()
      for (const [key, { actor }] of known.entries()) {
        if (concerns(change, actor)) known.delete(key)
      }
    },
  }
}

async function unbound(loading: Promise<Actor | null>): Promise<OAuthBearer | null> {
  const actor = await loading
  return actor && { actor, jkt: null }
}

/** Whether a change of access touches this actor. */
export function concerns(change: AccessChange, actor: Actor): boolean {
  if ('everyone' in change) return true
  if ('sessionId' in change) {
    return (actor.type === 'user' || actor.type === 'oauth') && actor.sessionId === change.sessionId
  }
  if ('apiKeyId' in change) return actor.type === 'api_key' && actor.apiKeyId === change.apiKeyId
  if ('oauthClientId' in change) return actor.type === 'oauth' && actor.oauthClientId === change.oauthClientId
  if ('sharingOf' in change || 'exportOf' in change) return false
  // Phones are nobody who signs in.
  if ('deviceId' in change) return false
  if ('oauthGrant' in change) return actor.type === 'oauth' && actor.grant === change.oauthGrant
  if ('geofencesOf' in change || 'positionRetention' in change) return false
  return (
    (actor.type === 'user' && actor.userId === change.userId) ||
    (actor.type === 'api_key' && actor.ownerId === change.userId) ||
    (actor.type === 'oauth' && (actor.userId === change.userId || actor.ownerId === change.userId))
  )
}
