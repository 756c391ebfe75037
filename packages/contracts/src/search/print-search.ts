import { isOneOf, operatorWords } from './search-keys.ts'
import type { SearchTerm } from './search-query.ts'

/**
 * The canonical text of a search: `parseSearch` reads it back as the same terms at the same `now`. Relative times and
 * `@me` stay as they were written, so that a saved search means another day and another viewer tomorrow.
 */
export function printSearch({
  terms,
}: {
  readonly terms: readonly Pick<SearchTerm, 'key' | 'negated' | 'values'>[]
}): string {
  return terms
    .map(({ key, negated, values }) => {
      const text =
        key === 'text' ? values.map(printText).join(' ') : `${key}:${values.map(printValue).join(',')}`
      return negated ? `-${text}` : text
    })
    .join(' ')
}

/** A value behind a key, quoted where it must be. */
export const printValue = (value: string): string => (/^[^\s",]+$/.test(value) ? value : quote(value))

const printText = (text: string): string =>
  /^(?!-|[A-Za-z]+:)[^\s"]+$/.test(text) && !isOneOf(operatorWords, text) ? text : quote(text)

const quote = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`
