import { setTimeout as rest } from 'node:timers/promises'
import { phoneRequest, type Sighting } from './phone-request.ts'
import type { ReadyPhone } from './set-up-phones.ts'
import { sightingOf } from './sighting-of.ts'

export interface MovingOptions {
  everySeconds: number
  signal: AbortSignal
  onFailure(phone: ReadyPhone, error: unknown): void
}

/** Overland gathers, as it does to save power. */
const gathered = 4

/** Each phone says where it is, in the way of its app, until the signal; what one can not send, the others do. */
export async function keepPhonesMoving(
  phones: readonly ReadyPhone[],
  { everySeconds, signal, onFailure }: MovingOptions,
): Promise<void> {
  const kept = new Map<ReadyPhone, Sighting[]>()
  const everyMs = everySeconds * 1_000
  while (!signal.aborted) {
    const at = new Date(Math.floor(Date.now() / everyMs) * everyMs)
    await Promise.all(
      phones.map(async (phone) => {
        const sightings = [...(kept.get(phone) ?? []), sightingOf(phone, at)]
        kept.set(phone, phone.dialect === 'overland' && sightings.length < gathered ? sightings : [])
        if (kept.get(phone) === sightings) return
        await sendSightings(phone, sightings, signal).catch((error: unknown) => {
          if (!signal.aborted) onFailure(phone, error)
        })
      }),
    )
    await rest(Math.max(1, at.getTime() + everyMs - Date.now()), undefined, { signal }).catch(() => undefined)
  }
}

/** One request of a phone; throws when it was not taken. */
async function sendSightings(
  { dialect, ingestUrl }: Pick<ReadyPhone, 'dialect' | 'ingestUrl'>,
  [first, ...others]: readonly Sighting[],
  signal?: AbortSignal,
): Promise<void> {
  if (!first) return
  const { url, init } = phoneRequest(dialect, ingestUrl, [first, ...others])
  const answer = await fetch(url, { ...init, ...(signal ? { signal } : {}) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`Heimdall answered ${answer.status} to a phone: ${text}`)
}
