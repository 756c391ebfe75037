import { expect, test } from 'vitest'
import { printSearch } from './print-search.ts'
import type { SearchQuery } from './search-query.ts'
import { queryOf } from './testing/parse.ts'
import { randomSearch, seededRandom } from './testing/random-search.ts'

const withoutPlaces = ({ terms, me }: SearchQuery) => ({
  me,
  terms: terms.map(({ start: _start, end: _end, ...term }) => term),
})

test.each([
  ['  Type:LOGIN_failed,"user_banned"   -COUNTRY:de ', 'type:login_failed,user_banned -country:DE'],
  [
    'user:"a b","a,b","say \\"x\\"" created:>=2026-01-01 actor:@me',
    'user:"a b","a,b","say \\"x\\"" created:>=2026-01-01 actor:@me',
  ],
  [
    '"plain" "two words" "-minus" "type:x" "OR" "a\\\\\\"b" a\\b',
    'plain "two words" "-minus" "type:x" "OR" "a\\\\\\"b" a\\b',
  ],
  ['resource:user:7 ip:10.1.1.1/8 created:TODAY', 'resource:user/7 ip:10.0.0.0/8 created:today'],
  ['  -"x y"', '-"x y"'],
])('%j prints as %j', (text, canonical) => {
  expect(printSearch(queryOf(text))).toBe(canonical)
})

test('what is printed reads back as the same, and prints the same again', () => {
  const random = seededRandom(7)
  for (let round = 0; round < 2_000; round++) {
    const query = queryOf(randomSearch(random, 6))
    const text = printSearch(query)
    const again = queryOf(text)
    expect(withoutPlaces(again), text).toEqual(withoutPlaces(query))
    expect(printSearch(again)).toBe(text)
  }
})

test('any text and any name survive', () => {
  const random = seededRandom(11)
  const alphabet = ['"', '\\', ' ', ',', '-', ':', 'a', 'OR', '\n', 'ä', '💡', '@']
  for (let round = 0; round < 2_000; round++) {
    const text = Array.from({ length: 1 + random(6) }, () => alphabet[random(alphabet.length)]).join('')
    const terms = [
      { key: 'text', negated: random(2) === 0, values: [text] },
      { key: 'city', negated: false, values: [text, 'b'] },
    ] as const
    expect(queryOf(printSearch({ terms })).terms).toMatchObject(terms)
  }
})
