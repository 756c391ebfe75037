import { boundedCache } from '@heimdall/audit'
import { LRUCache } from 'lru-cache'
import type { AccessChange } from './access-change.ts'

/** What an account may do: for each permission the roles that give it, and those that wait for a second factor. */
export interface AccountAccess {
  /** Null: Heimdall knows no such account. */
  userId: string | null
  bannedAt: Date | null
  banExpiresAt: Date | null
  grants: ReadonlyMap<string, { roles: readonly string[]; heldBack: readonly string[] }>
}

type Load = (keys: readonly string[]) => Promise<ReadonlyMap<string, AccountAccess>>

/** Remembers for bots, which ask about the same people again and again. Keys are the caller's. */
export interface AccessMemory {
  accountsOf(keys: readonly string[], load: Load): Promise<AccountAccess[]>
  /** The names of all permissions. */
  namesOf(load: () => Promise<ReadonlySet<string>>): Promise<ReadonlySet<string>>
  forget(change: AccessChange): void
}

/**
 * As for actors: changes are heard of at once, and this bounds what a lost notice could do. In the second half of its
 * time an account that is still asked for is read again meanwhile, so that nobody waits for it.
 */
const rememberedMs = 1_000
const refreshBelowMs = 500
const refreshTogetherMs = 20
const maxRemembered = 20_000
const maxKeysPerQuery = 500
const namesKey = 'names'

export function createAccessMemory(): AccessMemory {
  const known = boundedCache<string, AccountAccess>(maxRemembered, { ttl: rememberedMs })
  const names = new LRUCache<string, ReadonlySet<string>>({ max: 1, ttl: rememberedMs })
  /** Counts changes: what was read before one must not be remembered after it. */
  let changes = 0
  let batch: { keys: Set<string>; loaded: Promise<ReadonlyMap<string, AccountAccess>> } | null = null
  let stale = new Set<string>()

  async function read(keys: readonly string[], load: Load) {
    const changesBefore = changes
    const found = await load(keys)
    for (const [key, access] of found) {
      // Strangers are not remembered: they would push out those who are known.
      if (access.userId !== null && changes === changesBefore) known.set(key, access)
    }
    return found
  }

  /** All that is missing in one turn of the event loop is read by one query. */
  function fetchMissing(missing: readonly string[], load: Load) {
    if (batch === null || batch.keys.size + missing.length > maxKeysPerQuery) {
      const keys = new Set<string>()
      const loaded = new Promise((resolve) => setImmediate(resolve)).then(() => {
        if (batch?.keys === keys) batch = null
        return read([...keys], load)
      })
      batch = { keys, loaded }
    }
    for (const key of missing) batch.keys.add(key)
    return batch.loaded
  }

  function refreshSoon(keys: readonly string[], load: Load) {
    for (const key of keys) {
      if (known.getRemainingTTL(key) > refreshBelowMs || stale.size >= maxKeysPerQuery) continue
      if (stale.size === 0) setTimeout(refresh, refreshTogetherMs, load).unref()
      stale.add(key)
    }
  }
  function refresh(load: Load) {
    const keys = [...stale]
    stale = new Set()
    // Failed, it is read when it is asked for again, and who asks is told.
    read(keys, load).catch(() => undefined)
  }

  return {
    async accountsOf(keys, load) {
      const remembered = keys.map((key) => known.get(key))
      if (remembered.every((access) => access !== undefined)) {
        refreshSoon(keys, load)
        return remembered
      }
      const missing = keys.filter((_, index) => remembered[index] === undefined)
      const found = await fetchMissing(missing, load)
      return keys.map((key, index) => {
        const access = remembered[index] ?? found.get(key)
        if (!access) throw new Error(`Nothing was read for ${key}`)
        return access
      })
    },
    async namesOf(load) {
      const remembered = names.get(namesKey)
      if (remembered) return remembered
      const changesBefore = changes
      const found = await load()
      if (changes === changesBefore) names.set(namesKey, found)
      return found
    },
    forget(change) {
      changes++
      batch = null
      if ('everyone' in change) {
        known.clear()
        names.clear()
      }
      if (!('userId' in change)) return
      for (const [key, { userId }] of known.entries()) if (userId === change.userId) known.delete(key)
    },
  }
}
