import { limitRate, type PrepareContext, requireFresh } from '../../kernel/index.ts'

/** New and renewed ones together. */
const perPerson = { limit: 30, windowSeconds: 3_600 }

/**
 * A key is a lasting way in, so it takes a fresh sign-in: whoever finds an open browser shall not take one along. And a
 * row, an event and a mail, so nobody makes heaps of them.
 */
export async function mayMakeKey({ services, actor, now }: PrepareContext<unknown>): Promise<void> {
  if (actor.type !== 'user') return
  requireFresh(actor, now)
  await limitRate(services, `api-key-create:${actor.userId}`, perPerson)
}
