/** What can be searched by, in the order in which the box offers it. Anything else in a search is free text. */
export const searchKeys = [
  /** An event type of the catalog. */
  'type',
  /** All types of a category, or of a severity. */
  'category',
  'severity',
  'status',
  /** Whom the event is about: an id of ours or of a platform, `@me`, or part of a name. */
  'user',
  /** Who did it: an id of ours, `@me`, or part of a name. */
  'actor',
  /** The client id of an app: what it did, and what was done with it. */
  'app',
  /** `today`, `7d`, `>=2026-01-31`, `2026-01..2026-03`; see `readTime`. */
  'created',
  /** An address or a network. */
  'ip',
  /** ISO 3166-1 alpha-2. */
  'country',
  /** Part of the name, whatever its case. */
  'city',
  'region',
  'source',
  /** `api_key`, or `api_key/id`. */
  'resource',
  'correlation',
  'id',
  /** See `searchStates` and `searchParts`. */
  'is',
  'has',
] as const
export type SearchKey = (typeof searchKeys)[number]

/** `is:reported` */
export const searchStates = ['reported'] as const

/** `has:ip`: the event says something about it. */
export const searchParts = [
  'ip',
  'agent',
  'user',
  'actor',
  'resource',
  'error',
  'description',
  'country',
  'city',
  'region',
  'source',
  'correlation',
] as const
export type SearchPart = (typeof searchParts)[number]

/** What other languages join terms with. Here they would be searched for as words, to everybody's surprise. */
export const operatorWords = ['AND', 'OR', 'NOT'] as const

/** Bounds of one search, so that reading it and the condition that it becomes stay small. */
export const searchLimits = {
  /** UTF-16 units of text. */
  length: 1_000,
  terms: 50,
  /** Whoever made twenty mistakes learns enough from them. */
  errors: 20,
  /** Names of people; each costs a look-up among the accounts. */
  names: 10,
  /** Users that all names of one term may stand for together. */
  users: 1_000,
} as const

export const isSearchKey = (text: string): text is SearchKey => isOneOf(searchKeys, text)

export const isOneOf = <Name extends string>(names: readonly Name[], text: string): text is Name =>
  names.some((name) => name === text)
