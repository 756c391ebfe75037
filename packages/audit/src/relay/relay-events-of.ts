import { setTimeout as sleep } from 'node:timers/promises'
import { type RelayOptions, relayBatch } from './relay.ts'

const patienceMs = 30_000
const pauseMs = 50

/**
 * Moves on until the outbox holds nothing of a person any more: what is still on its way could not be erased. Other
 * processes may have some of it in their hands, so it looks again.
 *
 * @throws when that takes longer than half a minute
 */
export async function relayEventsOf(
  options: RelayOptions,
  subject: string,
  { timeoutMs = patienceMs } = {},
): Promise<void> {
  for (const endMs = performance.now() + timeoutMs; ; await sleep(pauseMs)) {
    await relayBatch(options)
    const [left] = await options.primary<{ any: boolean }[]>`
      SELECT EXISTS (
        SELECT FROM audit_outbox WHERE event ->> 'userId' = ${subject} OR event ->> 'actorId' = ${subject}
      ) AS any`
    if (!left?.any) return
    if (performance.now() > endMs) throw new Error('Events of this person are still on their way to the log')
  }
}
