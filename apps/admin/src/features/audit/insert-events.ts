import type { AuditEvent, AuditEventList, Total } from '@heimdall/contracts'
import { cappedTotal } from '@heimdall/contracts'
import type { AuditPages } from './audit-list-options.ts'

/** Newest first, as the server sorts: by time, then by id. */
function isBefore(a: AuditEvent, b: AuditEvent): boolean {
  if (a.createdAt !== b.createdAt) return a.createdAt > b.createdAt
  return a.id > b.id
}

/**
 * Puts events that arrived live into a list that is sorted newest first. What is there already stays single. An event
 * older than all that is loaded (bots may send late) is left to the page it belongs to.
 */
export function insertEvents<Pages extends AuditPages>(pages: Pages, arrived: readonly AuditEvent[]): Pages {
  const known = new Set(pages.pages.flatMap((page) => page.events.map((event) => event.id)))
  const fresh = [...new Map(arrived.map((event) => [event.id, event])).values()].filter(
    (event) => !known.has(event.id),
  )
  if (fresh.length === 0) return pages
  fresh.sort((a, b) => (isBefore(a, b) ? -1 : 1))
  const last = pages.pages.length - 1
  let rest = fresh
  const filled = pages.pages.map((page, index): AuditEventList => {
    const end = page.events.at(-1)
    const open = index === last && page.nextCursor === null
    const here = open ? rest : rest.filter((event) => end !== undefined && isBefore(event, end))
    rest = rest.slice(here.length)
    const events = here.length === 0 ? page.events : merge(here, page.events)
    return { ...page, events, total: grown(page.total, fresh.length) }
  })
  return { ...pages, pages: filled }
}

function merge(arrived: readonly AuditEvent[], present: readonly AuditEvent[]): AuditEvent[] {
  const merged: AuditEvent[] = []
  let next = 0
  for (const event of present) {
    for (let fresh = arrived[next]; fresh && isBefore(fresh, event); fresh = arrived[++next])
      merged.push(fresh)
    merged.push(event)
  }
  return [...merged, ...arrived.slice(next)]
}

const grown = (total: Total, by: number): Total =>
  typeof total === 'number' ? cappedTotal(total + by) : total
