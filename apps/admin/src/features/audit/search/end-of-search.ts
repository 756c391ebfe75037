import type { SearchResult } from '@heimdall/contracts/search'

/** Where the times of a search end, if they do: nothing that happens later can match. */
export function endOfSearch(
  text: string | undefined,
  read: (text: string) => SearchResult | null,
): Date | null {
  const result = text === undefined ? null : read(text)
  if (!result?.ok) return null
  const ends = result.query.terms.flatMap((term) => {
    if (term.key !== 'created' || term.negated) return []
    const latest = Math.max(...term.spans.map(({ to }) => to?.getTime() ?? Number.POSITIVE_INFINITY))
    return Number.isFinite(latest) ? [latest] : []
  })
  return ends.length > 0 ? new Date(Math.min(...ends)) : null
}
