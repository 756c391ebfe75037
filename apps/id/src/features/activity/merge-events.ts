import type { AuditEvent } from '@heimdall/contracts'

/** Newest first, and by id within a millisecond: the order of the server. */
const newestFirst = (a: AuditEvent, b: AuditEvent) =>
  b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id)

/**
 * What was loaded and what has arrived since, each event once. A late arrival that is older than everything loaded stays
 * out while there is more to load: it will come in its place.
 */
export function mergeEvents(
  loaded: readonly AuditEvent[],
  arrived: readonly AuditEvent[],
  complete: boolean,
): AuditEvent[] {
  const known = new Set(loaded.map(({ id }) => id))
  const oldest = loaded.at(-1)
  const fresh = arrived.filter(
    (event) => !known.has(event.id) && (complete || !oldest || newestFirst(event, oldest) < 0),
  )
  return fresh.length === 0 ? [...loaded] : [...fresh, ...loaded].sort(newestFirst)
}
