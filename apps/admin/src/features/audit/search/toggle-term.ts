import { printSearch, type SearchKey, type SearchTerm } from '@heimdall/contracts/search'
import type { ReadSearch } from './use-read-search.ts'

/** What can be switched on and off by a click. */
export type FacetKey = Extract<SearchKey, 'type' | 'status' | 'source' | 'country'>

const termsOf = (text: string, key: FacetKey, read: ReadSearch): SearchTerm[] => {
  const result = read(text)
  return result?.ok ? result.query.terms.filter((term) => term.key === key && !term.negated) : []
}

/** The values of a key that a search asks for. */
export const valuesIn = (text: string, key: FacetKey, read: ReadSearch): string[] =>
  termsOf(text, key, read).flatMap(({ values }) => values)

/** The search with this value, or without it where it had it. All else stays as it was written. */
export function toggleTerm(text: string, key: FacetKey, value: string, read: ReadSearch): string {
  const terms = termsOf(text, key, read)
  const withIt = terms.find(({ values }) => values.includes(value))
  if (withIt) {
    const values = withIt.values.filter((other) => other !== value)
    return replace(text, withIt, values.length > 0 ? printSearch({ terms: [{ ...withIt, values }] }) : '')
  }
  const first = terms[0]
  if (first) {
    return replace(text, first, printSearch({ terms: [{ ...first, values: [...first.values, value] }] }))
  }
  return `${text} ${printSearch({ terms: [{ key, negated: false, values: [value] }] })}`.trim()
}

function replace(text: string, { start, end }: SearchTerm, term: string): string {
  const after = term === '' ? text.slice(end).trimStart() : text.slice(end)
  return `${text.slice(0, start)}${term}${after}`.trim()
}
