import { type AccessChange, type Actor, AppError, holds } from '@heimdall/core'
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
  /** Finds the actor anew; null, or UNAUTHORIZED, when the session or key is no longer valid. */
  recheck(): Promise<Actor | null>
  /** `account_deleted`: whoever is there can not come back, and is told so. */
  close(reason?: 'account_deleted'): void
}

/** Sessions also end by themselves; nobody announces that. */
const recheckEveryMs = 30_000

async function recheck(connection: LiveConnection): Promise<void> {
  try {
    const actor = await connection.recheck()
    if (!actor || !mayStill(actor, connection.actor)) connection.close()
  } catch (error) {
    // A key that is no longer valid is refused. Anything else is an outage, and the next round asks again.
    if (error instanceof AppError && error.code === 'UNAUTHORIZED') connection.close()
  }
}

/** Whether it is the same one as before, with all that was held before. */
function mayStill(now: Actor, before: Actor): boolean {
  if (now.type !== before.type) return false
  if (before.type === 'user' && now.type === 'user' && now.sessionId !== before.sessionId) return false
  return !('permissions' in before) || [...before.permissions].every((permission) => holds(now, permission))
}

/** What stays open for long must still end when its permission does. */
export function createLiveConnections(): LiveConnections {
  const open = new Set<LiveConnection>()
  function recheckAll() {
    for (const connection of open) void recheck(connection)
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
        if (concerns(change, connection.actor)) connection.close(reasonOf(change))
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

const reasonOf = (change: AccessChange) =>
  'isDeleted' in change && change.isDeleted ? 'account_deleted' : undefined
