import { setTimeout as sleep } from 'node:timers/promises'
import { type RelayOptions, relayBatch } from './relay.ts'

const patienceMs = 30_000
const pauseMs = 50

/**
 * Moves on until the outbox tells nothing of a person any more: what is still on its way could not be erased. Other
 * processes may have some of it in their hands, so it looks again. What the log refuses is emptied as the erasure would,
 * and tried once more; if that is of no use either, it stays, and tells nothing.
 *
 * @throws when that takes longer than half a minute
 */
export async function relayEventsOf(
  options: RelayOptions,
  subject: string,
  { timeoutMs = patienceMs } = {},
): Promise<void> {
  const { primary, setAside } = options
  const emptied = new Set<string>()
  for (const endMs = performance.now() + timeoutMs; ; await sleep(pauseMs)) {
    await relayBatch(options)
    const rows = await primary<{ id: string }[]>`
      SELECT id FROM audit_outbox WHERE event ->> 'userId' = ${subject} OR event ->> 'actorId' = ${subject}`
    const left = rows.map(({ id }) => id).filter((id) => !(emptied.has(id) && setAside.has(id)))
    if (left.length === 0) return
    if (performance.now() > endMs) throw new Error('Events of this person are still on their way to the log')
    const refused = left.filter((id) => setAside.has(id))
    if (refused.length === 0) continue
    await primary`
      UPDATE audit_outbox SET event = event ||
        '{"ipAddress": null, "userAgent": null, "description": null, "metadata": {}, "errorMessage": null}'
      WHERE id = ANY(${refused}::uuid[])`
    for (const id of refused) {
      emptied.add(id)
      setAside.delete(id)
    }
  }
}
