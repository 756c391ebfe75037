import type { Locale } from '../../common.ts'
import type { SearchCatalog } from '../search-catalog.ts'
import { type SearchKey, searchParts, searchStates } from '../search-keys.ts'
import type { SearchOption } from './rank-options.ts'

/** What the box knows when it completes. */
export interface SearchSurroundings {
  readonly catalog: SearchCatalog
  readonly locale: Locale
  /** Values that the catalog does not have: countries with their names, bots' own sources, people, cities. */
  readonly known?: { readonly [Key in SearchKey]?: readonly SearchOption[] }
}

type Term = SearchCatalog['sources'][number]

/** All values that can be offered for a key, those of the catalog first. Keys of free values offer only what is known. */
export function valuesOf(key: SearchKey, { catalog, locale, known }: SearchSurroundings): SearchOption[] {
  const own = ownValues(key, catalog, locale)
  const values = new Set(own.map(({ value }) => value))
  return [...own, ...(known?.[key] ?? []).filter(({ value }) => !values.has(value))]
}

function ownValues(key: SearchKey, catalog: SearchCatalog, locale: Locale): SearchOption[] {
  const named = (terms: readonly Term[]) =>
    terms.map(({ id, labels }) => ({ value: id, label: labels[locale] }))
  switch (key) {
    case 'type':
      return catalog.types.map(({ type, labels }) => ({ value: type, label: labels[locale] }))
    case 'category':
      return named(catalog.categories)
    case 'severity':
      return named(catalog.severities)
    case 'status':
      return named(catalog.statuses)
    case 'source':
      return named(catalog.sources)
    case 'resource':
      return named(catalog.resources)
    case 'user':
    case 'actor':
      return plain(['@me'])
    case 'created':
      return plain(['today', 'yesterday', '1h', '24h', '7d', '30d'])
    case 'is':
      return plain(searchStates)
    case 'has':
      return plain(searchParts)
    default:
      return []
  }
}

const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
