import type { AuditEvent, Total } from '@heimdall/contracts'
import type { LiveState } from '@heimdall/ui'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { markArrived } from './arrivals.ts'
import { canGrow, isWithin, newestFirst, toLiveInput } from './audit-input.ts'
import { auditListOptions } from './audit-list-options.ts'
import type { AuditFilters } from './audit-search.ts'
import { insertEvents } from './insert-events.ts'
import { endOfSearch } from './search/end-of-search.ts'
import { useReadSearch } from './search/use-read-search.ts'
import { useCatchUp } from './use-catch-up.ts'
import { useLiveEvents } from './use-live-events.ts'

export interface AuditFeed {
  events: readonly AuditEvent[]
  /** `null`: counting them would have taken too long. */
  total: Total | null | undefined
  /** `null`: nothing new can come, because the range ends in the past or the order knows no "new". */
  live: LiveState | null
  /** New events that are held back: while paused, or because the list is not sorted by time. */
  held: number
  showHeld(): void
  query: ReturnType<typeof useAuditList>
}

const useAuditList = (filters: AuditFilters) => useInfiniteQuery(auditListOptions(filters))
const nothing: readonly AuditEvent[] = []
/** More is not held in memory: the list begins anew instead. */
const mostListed = 10_000
export const mostHeld = 2_000

/** The list of the Audit page, kept up to date by the stream. Mount it anew for other filters. */
export function useAuditFeed(filters: AuditFilters, paused: boolean): AuditFeed {
  const queryClient = useQueryClient()
  const { queryKey } = auditListOptions(filters)
  const query = useAuditList(filters)
  const [held, setHeld] = useState(nothing)
  const events = useMemo(() => query.data?.pages.flatMap((page) => page.events) ?? nothing, [query.data])
  const inOrder = newestFirst(filters)
  const read = useReadSearch()
  const follows = canGrow(filters, endOfSearch(filters.q, read), new Date())

  const listed = () => queryClient.getQueryData(queryKey)?.pages.flatMap((page) => page.events) ?? nothing
  const isListed = (id: string) => listed().some((event) => event.id === id)
  const startOver = () => void queryClient.resetQueries({ queryKey })

  function insert(arrived: readonly AuditEvent[]) {
    markArrived(arrived)
    if (listed().length + arrived.length > mostListed) startOver()
    else queryClient.setQueryData(queryKey, (pages) => (pages ? insertEvents(pages, arrived) : pages))
  }
  function hold(arrived: readonly AuditEvent[]) {
    const known = new Set([...listed(), ...held].map((event) => event.id))
    const fresh = arrived.filter((event) => !known.has(event.id))
    if (fresh.length > 0) setHeld((before) => [...before, ...fresh].slice(0, mostHeld))
  }
  function take(arrived: readonly AuditEvent[]) {
    const now = new Date()
    const matching = arrived.filter((event) => isWithin(event, filters, now))
    if (paused || !inOrder) hold(matching)
    else insert(matching)
  }
  const catchUp = useCatchUp({
    filters,
    isKnown: (id) => isListed(id) || held.some((event) => event.id === id),
    onEvents: take,
    onTooMany: startOver,
  })
  const live = useLiveEvents({
    input: toLiveInput(filters),
    enabled: query.isSuccess && follows,
    onEvents: take,
    onStarted: () => inOrder && catchUp(),
  })

  function showHeld() {
    if (inOrder && held.length < mostHeld) insert(held)
    else startOver()
    setHeld(nothing)
  }
  const first = query.data?.pages[0]
  return {
    events,
    total: first?.isTotalUnknown ? null : first?.total,
    live: follows ? (paused ? 'paused' : live) : null,
    held: held.length,
    showHeld,
    query,
  }
}
