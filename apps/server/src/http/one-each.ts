import { type Actor, principalOf, unavailable, userIdOf } from '@heimdall/core'

/** Places for work that takes long: so many at once, and of each person or bot one. */
export interface OneEach {
  /** Takes a place, and answers how it is given back. Throws SERVICE_UNAVAILABLE when there is none. */
  take(actor: Actor): () => void
}

export function createOneEach(mostAtOnce: number): OneEach {
  const running = new Set<string>()
  return {
    take(actor) {
      const who = userIdOf(actor) ?? principalOf(actor)
      if (running.size >= mostAtOnce || running.has(who)) throw unavailable()
      running.add(who)
      return () => running.delete(who)
    },
  }
}
