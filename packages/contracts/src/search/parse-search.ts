import { lexSearch } from './lex-search.ts'
import { namesOf } from './plan/names-in.ts'
import { readTerm } from './read-term.ts'
import { errorAt, fault, type SearchError } from './search-error.ts'
import { searchLimits } from './search-keys.ts'
import type { SearchQuery, SearchTerm } from './search-query.ts'
import type { SearchSetting } from './search-setting.ts'

export type SearchResult =
  | { readonly ok: true; readonly query: SearchQuery }
  | { readonly ok: false; readonly errors: readonly SearchError[] }

/**
 * Reads the audit log's search language. Terms are separated by spaces and must all hold: `key:value`, `key:a,b` for any
 * of several, or free text; a minus before a term excludes. Values and texts may be quoted, with \" for a quotation
 * mark. Never throws because of the text, and skips nothing silently: what it can not use is an error with its place.
 */
export function parseSearch(text: string, setting: SearchSetting): SearchResult {
  const tooMuch = errorOfText(text)
  if (tooMuch) return { ok: false, errors: [tooMuch] }
  const tokens = lexSearch(text)
  const surplus = tokens[searchLimits.terms]
  if (surplus) {
    const limit = fault('too_many_terms', { max: String(searchLimits.terms) })
    return { ok: false, errors: [errorAt({ start: surplus.start, end: text.length }, limit)] }
  }
  const sparing = withFewHints(setting)
  const read = tokens.map((token) => readTerm(token, sparing))
  const terms = read.flatMap((result) => ('errors' in result ? [] : [result]))
  const errors = read.flatMap((result) => ('errors' in result ? result.errors : []))
  const unnamed = errorOfNames(terms)
  if (unnamed) errors.push(unnamed)
  return errors.length > 0
    ? { ok: false, errors: errors.slice(0, searchLimits.errors) }
    : { ok: true, query: { terms, me: setting.me } }
}

/** To find the types nearest to a word takes a millisecond, and a search has room for 500 words. */
function withFewHints({ nearestTypes, ...setting }: SearchSetting): SearchSetting {
  let left = 3
  return { ...setting, nearestTypes: (unknown) => (left-- > 0 ? (nearestTypes?.(unknown) ?? []) : []) }
}

function errorOfText(text: string): SearchError | null {
  const { length } = searchLimits
  if (text.length > length) {
    return errorAt({ start: length, end: text.length }, fault('text_too_long', { max: String(length) }))
  }
  // PostgreSQL's text holds neither NUL nor half a surrogate pair.
  const at = text.search(/\0|\p{Surrogate}/u)
  return at < 0 ? null : errorAt({ start: at, end: at + 1 }, fault('bad_character', {}))
}

function errorOfNames(terms: readonly SearchTerm[]): SearchError | null {
  const names = new Set<string>()
  for (const term of terms) {
    for (const name of namesOf(term)) names.add(name)
    if (names.size > searchLimits.names) {
      return errorAt(term, fault('too_many_names', { max: String(searchLimits.names) }))
    }
  }
  return null
}
