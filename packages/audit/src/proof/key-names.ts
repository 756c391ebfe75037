import type { AuditRecord } from '../record.ts'

/** Names a key: its class, its month, its subject (a `user_id` or `actor_id`; empty for nobody). */
export type KeyName = `${KeyClass} ${string}`
type KeyClass = 'net' | 'personal'

/** The keys that salt what an event commits to. */
export interface KeysOfEvent {
  /** Of whom the event is about. */
  about: KeyName
  /** Of whoever acted: to them belongs the account in `actor_id`, … */
  actor: KeyName
  /** … and to them belong address, device and place of the request. */
  request: KeyName
}

/** The keys themselves, 32 bytes each. */
export type EventKeys = Readonly<Record<keyof KeysOfEvent, Buffer>>

export function keysOfEvent({ userId, actorId, createdAt }: AuditRecord): KeysOfEvent {
  const month = monthOf(createdAt)
  const about = userId ?? ''
  const actor = actorId ?? about
  return {
    about: `personal ${month} ${about}`,
    actor: `personal ${month} ${actor}`,
    request: `net ${month} ${actor}`,
  }
}

const dayMs = 86_400_000
const lastDay = { number: Number.NaN, month: '' }

/** First day of the month, UTC. Events come in the order of time, so that nearly all are of the day of the last. */
function monthOf(time: Date): string {
  const day = Math.floor(time.getTime() / dayMs)
  if (day !== lastDay.number) {
    lastDay.month = `${time.toISOString().slice(0, 7)}-01`
    lastDay.number = day
  }
  return lastDay.month
}

export function partsOfKeyName(name: KeyName): { class: string; month: string; subject: string } {
  const [keyClass = '', month = ''] = name.split(' ', 2)
  return { class: keyClass, month, subject: name.slice(keyClass.length + month.length + 2) }
}
