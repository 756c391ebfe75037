import type { AuditSearch } from '../audit-search.ts'
import { type FacetKey, toggleTerm, valuesIn } from '../search/toggle-term.ts'
import { useReadSearch } from '../search/use-read-search.ts'
import { useAuditSearch } from '../use-audit-search.ts'

/** What the filter chips ask for; they stay what they are, so a value that is chosen there is let go of there. */
function chipValues(search: AuditSearch, key: FacetKey): readonly string[] {
  const chip = search[key]
  if (chip === undefined) return []
  return typeof chip === 'string' ? [chip] : chip
}

/** Which values of a facet are chosen, by the search or by a chip, and the click that changes that. */
export function useFacetChoice(key: FacetKey) {
  const read = useReadSearch()
  const { search, change } = useAuditSearch()
  const chips = chipValues(search, key)
  const chosen = new Set([...chips, ...valuesIn(search.q ?? '', key, read)])

  function toggle(value: string) {
    if (!chips.includes(value)) {
      change({ q: toggleTerm(search.q ?? '', key, value, read) || undefined })
    } else if (key === 'type') {
      const type = chips.filter((other) => other !== value)
      change({ type: type.length > 0 ? type : undefined })
    } else change({ [key]: undefined })
  }
  return { chosen, toggle }
}
