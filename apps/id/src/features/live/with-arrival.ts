import type { Arrival } from './live-context.ts'

/** Pages left open for days must not grow without end; older events come with the list. */
const kept = 300

/** Adds an arrival in front. After a reconnect the server may repeat the last event: it counts once. */
export function withArrival(list: readonly Arrival[], arrival: Arrival): readonly Arrival[] {
  if (list.some(({ event }) => event.id === arrival.event.id)) return list
  return [arrival, ...list].slice(0, kept)
}
