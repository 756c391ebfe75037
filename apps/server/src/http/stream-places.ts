import { type Actor, AppError, principalOf, unavailable } from '@heimdall/core'

const maxStreams = 5_000
/** Of these, one bot's; and one person's, of whom there are many. */
const maxOfBot = 2_000
const maxOfPerson = 100
const retryAfterSeconds = 30

export interface StreamPlaces {
  /** Takes one for as long as a stream is open; the answer gives it back. Throws when there is none left. */
  take(actor: Actor): () => void
}

/** Open streams, so that nobody keeps all others out. */
export function createStreamPlaces(): StreamPlaces {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take(actor) {
      if (all >= maxStreams) throw unavailable()
      const who = principalOf(actor)
      const own = taken.get(who) ?? 0
      const most = isPerson(actor) ? maxOfPerson : maxOfBot
      if (own >= most) throw tooManyStreams(most)
      all++
      taken.set(who, own + 1)
      return () => {
        all--
        const left = (taken.get(who) ?? 1) - 1
        if (left === 0) taken.delete(who)
        else taken.set(who, left)
      }
    },
  }
}

const isPerson = (actor: Actor) => actor.type === 'user' || (actor.type === 'oauth' && actor.userId !== null)

function tooManyStreams(most: number): AppError {
  const message = `There are ${most} streams of yours open already; close one first`
  const issues = [{ path: [], code: 'too_many_streams', message }]
  return new AppError('TOO_MANY_REQUESTS', message, { retryAfterSeconds, issues })
}
