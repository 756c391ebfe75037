import { parseSearch, stringifySearch } from '../../../lib/search-params.ts'
import { AuditSearch, filtersOf } from '../audit-search.ts'

/** A search as a saved view keeps it: as it stands in the URL, without what only concerns panels. */
export const writeView = (search: AuditSearch): string =>
  stringifySearch(filtersOf(search)).replace(/^\?/, '')

/** What the page can no longer be asked for is dropped, as from an old link. */
export const readView = (text: string): AuditSearch => AuditSearch.parse(parseSearch(text))
