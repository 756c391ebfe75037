import { type AccessChange, loadOAuthClient, type OAuthClient, type Services } from '@heimdall/core'
import { LRUCache } from 'lru-cache'

export interface ClientStore {
  find(clientId: string): Promise<OAuthClient | null>
  forget(change: AccessChange): void
}

/** As for actors: a change is heard of at once, and this bounds what a lost notice could do. */
const rememberedMs = 1_000
const maxRemembered = 2_000
/** Anybody may send anything as one, and no other can be there (RFC 6749, appendix A.1): NUL is no text to PostgreSQL. */
const clientIdForm = /^[\x21-\x7e]{1,100}$/

/** The apps, as they are at the moment: one look-up a second serves all their requests. */
export function createClientStore(services: Services): ClientStore {
  const known = new LRUCache<string, OAuthClient>({ max: maxRemembered, ttl: rememberedMs })
  /** Counts changes: what was read before one must not be remembered after it. */
  let changes = 0
  return {
    async find(clientId) {
      if (!clientIdForm.test(clientId)) return null
      const remembered = known.get(clientId)
      if (remembered) return remembered
      const changesBefore = changes
      const client = await loadOAuthClient(services, clientId)
      if (client && changes === changesBefore) known.set(clientId, client)
      return client
    },
    forget(change) {
      changes++
      if ('everyone' in change) return known.clear()
      for (const [clientId, { id, ownerId }] of known.entries()) {
        const isConcerned =
          ('oauthClientId' in change && change.oauthClientId === id) ||
          ('userId' in change && change.userId === ownerId)
        if (isConcerned) known.delete(clientId)
      }
    },
  }
}
