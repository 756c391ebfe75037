import type { AccessChange, Actor } from '@heimdall/core'
import { concerns } from '../actor.ts'

export interface LiveConnections {
  /** Remembers an open connection; the answer forgets it again. */
  add(connection: LiveConnection): () => void
  /** Closes those that a change of access concerns; their clients come back and are looked at anew. */
  closeConcerned(change: AccessChange): void
  closeAll(): void
  readonly size: number
}

export interface LiveConnection {
  actor: Actor
  /** Finds the actor anew; null when the session or key is no longer valid. */
  recheck(): Promise<Actor | null>
  close(): void
}

/** Sessions also end by themselves; nobody announces that. */
const recheckEveryMs = 30_000

/** What stays open for long must still end when its permission does. */
export function createLiveConnections(): LiveConnections {
  const open = new Set<LiveConnection>()
  function recheckAll() {
    for (const connection of open) {
      connection.recheck().then(
        (actor) => {
          if (!actor) connection.close()
        },
        // The database is away; the next round asks again.
        () => undefined,
      )
    }
  }
  const timer = setInterval(recheckAll, recheckEveryMs)
  timer.unref()

  return {
    add(connection) {
      open.add(connection)
      return () => open.delete(connection)
    },
    closeConcerned(change) {
      // "Everyone" means that notices were missed, not that anything is known to have changed.
      if ('everyone' in change) return recheckAll()
      for (const connection of open) {
        if (concerns(change, connection.actor)) connection.close()
      }
    },
    closeAll() {
      clearInterval(timer)
      for (const connection of open) connection.close()
    },
    get size() {
      return open.size
    },
  }
}
