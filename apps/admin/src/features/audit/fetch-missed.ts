import type { AuditEvent } from '@heimdall/contracts'
import { trpcClient } from '../../lib/trpc.ts'
import { toListInput } from './audit-input.ts'
import { pageLimit } from './audit-list-options.ts'
import type { AuditFilters } from './audit-search.ts'

/** Beyond this it is cheaper, and kinder to the reader, to begin the list anew. */
const mostPages = 5

/**
 * The newest events back to the first one that `isKnown`. `null`: too many to catch up with.
 * Closes the gap between a list that was loaded and a stream that began a moment later, or that was cut off.
 */
export async function fetchMissed(
  filters: AuditFilters,
  isKnown: (id: string) => boolean,
): Promise<AuditEvent[] | null> {
  const input = {
    ...toListInput(filters, new Date()),
    sortField: 'created_at',
    sortDirection: 'desc',
  } as const
  const missed: AuditEvent[] = []
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const list = await trpcClient.audit.all.query({ ...input, limit: pageLimit, cursor })
    const known = list.events.findIndex((event) => isKnown(event.id))
    missed.push(...(known === -1 ? list.events : list.events.slice(0, known)))
    if (known !== -1 || list.nextCursor === null) return missed
    cursor = list.nextCursor
  }
  return null
}
