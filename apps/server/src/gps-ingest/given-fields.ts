import type { Fields } from './values.ts'

/** What an address or a form says, by name. */
export interface GivenFields {
  /** Of several of one name the first. */
  get(name: string): string | null
  has(name: string): boolean
  /** Of several of one name the last. */
  all(): Fields
  /** As it was given, in the one way in which it can be written. */
  text(): string
}

/** What is written out by itself: no other way to write the same. */
const plain = /^[\w.*-]+=[\w.*-]*(?:&[\w.*-]+=[\w.*-]*)*$/

/** Many times what any phone says. More is read as nothing at all: each is looked for among all of them, again and again. */
export const maxFields = 200

/** As `URLSearchParams` does it, which takes its time: phones ask by the thousand, and hardly anything of theirs is escaped. */
export function readGivenFields(given: string): GivenFields {
  if (given === '' || hasTooMany(given)) return none
  // It takes away a question mark in front, once.
  const params = () => new URLSearchParams(`?${given}`)
  const pairs = /[%+]/.test(given) ? [...params()] : split(given)
  const find = (name: string) => pairs.find(([known]) => known === name)
  return {
    get: (name) => find(name)?.[1] ?? null,
    has: (name) => find(name) !== undefined,
    all: () => Object.fromEntries(pairs),
    text: () => (plain.test(given) ? given : params().toString()),
  }
}

const none: GivenFields = { get: () => null, has: () => false, all: () => ({}), text: () => '' }

function hasTooMany(given: string): boolean {
  let at = -1
  for (let count = 0; count < maxFields; count++) {
    at = given.indexOf('&', at + 1)
    if (at < 0) return false
  }
  return true
}

const split = (given: string): [string, string][] =>
  given.split('&').flatMap((pair): [string, string][] => {
    if (pair === '') return []
    const equals = pair.indexOf('=')
    return equals < 0 ? [[pair, '']] : [[pair.slice(0, equals), pair.slice(equals + 1)]]
  })
