import { boundedCache } from '@heimdall/audit'
import type { AccessChange, Services } from '../../../kernel/index.ts'
import { loadOwnerSharing, type OwnerSharing } from './owner-sharing.ts'

/** What people share, for those who look at every moment. */
export interface SharingMemory {
  get(userId: string): Promise<OwnerSharing | null>
  forget(change: AccessChange): void
}

interface Remembered {
  owner: OwnerSharing | null
}

/** Changes are heard of at once; this bounds what a lost notice could do. */
const rememberedMs = 5_000
const maxRemembered = 5_000

export function createSharingMemory(services: Services): SharingMemory {
  const known = boundedCache<string, Remembered>(maxRemembered, { ttl: rememberedMs })
  const pending = new Map<string, Promise<OwnerSharing | null>>()
  /** Counts changes: what was read before one must not be remembered after it. */
  let changes = 0
  return {
    async get(userId) {
      const remembered = known.get(userId)
      if (remembered) return remembered.owner
      const running = pending.get(userId)
      if (running) return running
      const before = changes
      const loading = loadOwnerSharing(services, userId).finally(() => {
        if (pending.get(userId) === loading) pending.delete(userId)
      })
      pending.set(userId, loading)
      const owner = await loading
      if (changes === before) known.set(userId, { owner })
      return owner
    },
    forget(change) {
      changes++
      pending.clear()
      if ('sharingOf' in change) known.delete(change.sharingOf)
      else if ('userId' in change) known.delete(change.userId)
      else if ('everyone' in change) known.clear()
      else if ('deviceId' in change) {
        const isOf = ([, { owner }]: readonly [string, Remembered]) => owner?.devices.has(change.deviceId)
        for (const [userId] of [...known.entries()].filter(isOf)) known.delete(userId)
      }
    },
  }
}
