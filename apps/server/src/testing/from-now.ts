import type { AuditEvent } from '@heimdall/contracts'
import { eventually } from './eventually.ts'

export interface Followed {
  items: readonly { event: AuditEvent }[]
  /** Forgets what has come so far. */
  clear(): void
}

/**
 * Waits until a stream without a place to resume from is live. The server says "started" before it has looked where
 * the log ends, so the only proof is an event that arrives. `post` must post what passes the stream's filter.
 */
export async function fromNow(
  stream: Followed,
  post: (probe: { description: string }) => Promise<void>,
): Promise<void> {
  let attempts = 0
  await eventually(async () => {
    await post({ description: `probe ${++attempts}` })
    if (stream.items.length === 0) throw new Error('No event has come yet')
  })
  await post({ description: 'last probe' })
  await eventually(() => {
    const arrived = stream.items.some(({ event }) => event.description === 'last probe')
    if (!arrived) throw new Error('The last probe is missing')
  })
  stream.clear()
}
