import type { SearchKey } from './search-keys.ts'

/**
 * A search that has been read: every term must hold. Plain data, so that it can cross a wire. Moments are settled when
 * the text is read, because `today` means the day on which somebody asked.
 */
export interface SearchQuery {
  readonly terms: readonly SearchTerm[]
  /** Who `@me` is: a user id, or null where nobody is signed in. */
  readonly me: string | null
}

interface Term {
  readonly negated: boolean
  /** Any of these, each in its canonical spelling and never empty. */
  readonly values: readonly string[]
  /** Where the term stands in the text: offsets of UTF-16 units, `end` exclusive. */
  readonly start: number
  readonly end: number
}

export interface ValueTerm extends Term {
  readonly key: Exclude<SearchKey, 'created'> | 'text'
}

interface TimeTerm extends Term {
  readonly key: 'created'
  /** What the values mean, in their order. */
  readonly spans: readonly TimeSpan[]
}

export type SearchTerm = ValueTerm | TimeTerm

/** A stretch of time, open where it says null. */
export interface TimeSpan {
  /** Inclusive. */
  readonly from: Date | null
  /** Exclusive. */
  readonly to: Date | null
}
